package io.reelshelf.jobs.flink;

import io.reelshelf.jobs.JobsError;
import io.reelshelf.jobs.JobsException;

/** Says why a Flink job failed: the innermost cause, not the wrapping around it. */
final class JobFailures {
    private JobFailures() {}

    static JobsException of(String job, Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        return new JobsException(
                JobsError.JOB_FAILED,
                "Flink job '" + job + "' failed: " + cause
                        + "; nothing was loaded, run again with --verbose for details",
                failure);
    }
}
