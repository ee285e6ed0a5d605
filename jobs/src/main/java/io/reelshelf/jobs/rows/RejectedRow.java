package io.reelshelf.jobs.rows;

/** One refused row: where it stands, why, and its text, in which bytes that are no text are shown as {@code \xNN}. */
public record RejectedRow(int file, long line, RejectReason reason, String detail, String rawText)
        implements SourceRow {}
