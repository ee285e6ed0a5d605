package io.reelshelf.jobs.parse;

/** Where a record ends. */
public enum RecordRule {
    /** At every newline. */
    LINES,
    /** At a newline outside double quotes (RFC 4180). */
    CSV
}
