package io.reelshelf.jobs.rows;

/** A row that knows where it came from. */
public interface SourceRow {
    /** The file's number in the run's list of source files, from 0. */
    int file();

    /** The line on which the row starts, from 1. */
    long line();
}
