package io.reelshelf.jobs.evaluate.crossdomain;

import io.reelshelf.warehouse.cli.ExitCodes;
import io.reelshelf.warehouse.cli.Failure;
import java.util.Objects;
import java.util.Optional;

/** A failure that a user can meet: the message says what, where and what to do. */
public final class CrossDomainException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final CrossDomainError error;

    CrossDomainException(CrossDomainError error, String message) {
        super(message);
        this.error = Objects.requireNonNull(error);
    }

    /** For {@link io.reelshelf.warehouse.cli.FailureHandler}. */
    public static Optional<Failure> translate(Throwable error) {
        if (!(error instanceof CrossDomainException e)) {
            return Optional.empty();
        }
        int exitCode = e.error == CrossDomainError.BAD_OPTIONS ? ExitCodes.BAD_USAGE : ExitCodes.BAD_INPUT;
        return Optional.of(new Failure(e.error.code(), String.valueOf(e.getMessage()), exitCode));
    }
}
