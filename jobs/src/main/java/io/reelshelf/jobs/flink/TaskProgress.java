package io.reelshelf.jobs.flink;

/** Hears how far a running job is. */
@FunctionalInterface
public interface TaskProgress {
    /** How many of the job's tasks have finished; called again and again while it runs. */
    void tasks(int finished, int total);
}
