package io.reelshelf.jobs;

import java.util.Objects;

/** A failure that a user can meet: the message says what, where and what to do. */
public final class JobsException extends RuntimeException {
    private final JobsError error;

    /** A failure found by Reelshelf itself. */
    public JobsException(JobsError error, String message) {
        super(message);
        this.error = Objects.requireNonNull(error);
    }

    /** A failure that a library or the system raised. */
    public JobsException(JobsError error, String message, Throwable cause) {
        super(message, cause);
        this.error = Objects.requireNonNull(error);
    }

    /** What went wrong. */
    public JobsError error() {
        return error;
    }
}
