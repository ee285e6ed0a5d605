package io.reelshelf.jobs.evaluate.files;

import io.reelshelf.warehouse.cli.ExitCodes;
import io.reelshelf.warehouse.cli.Failure;
import java.nio.file.Path;
import java.util.Optional;

/** A file that cannot be measured with: the message says which, where in it, and what to do. */
public final class DataFileException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;

    private DataFileException(String code, String message, Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    static DataFileException unreadable(Path file, Exception cause) {
        return new DataFileException(
                "RS-EVAL-001", "Cannot read " + file + " (" + cause + "): give a file that is there", cause);
    }

    static DataFileException badLine(Path file, long line, String problem) {
        return new DataFileException(
                "RS-EVAL-002", file + ", line " + line + ": " + problem, new IllegalArgumentException(problem));
    }

    static DataFileException unusable(Path file, String problem) {
        return new DataFileException("RS-EVAL-003", file + ": " + problem, new IllegalArgumentException(problem));
    }

    /** For {@link io.reelshelf.warehouse.cli.FailureHandler}. */
    public static Optional<Failure> translate(Throwable error) {
        return error instanceof DataFileException e
                ? Optional.of(new Failure(e.code, String.valueOf(e.getMessage()), ExitCodes.BAD_INPUT))
                : Optional.empty();
    }
}
