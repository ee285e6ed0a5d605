package io.reelshelf.jobs.up;

import io.reelshelf.warehouse.cli.ExitCodes;
import io.reelshelf.warehouse.cli.Failure;
import java.util.Optional;

/** A reason for which {@code up} could not go on. */
public final class UpException extends RuntimeException {
    private final UpError error;
    private final int exitCode;

    UpException(UpError error, String message, int exitCode) {
        super(message);
        this.error = error;
        this.exitCode = exitCode;
    }

    static UpException stageFailed(String stage, int exitCode) {
        return new UpException(
                UpError.STAGE_FAILED,
                "stage '" + stage + "' ended with exit code " + exitCode + "; its own message is above",
                exitCode == ExitCodes.BAD_INPUT ? ExitCodes.BAD_INPUT : ExitCodes.FAILURE);
    }

    /** For {@link io.reelshelf.warehouse.cli.FailureHandler}. */
    public static Optional<Failure> translate(Throwable error) {
        return error instanceof UpException e
                ? Optional.of(new Failure(e.error.code(), String.valueOf(e.getMessage()), e.exitCode))
                : Optional.empty();
    }
}
