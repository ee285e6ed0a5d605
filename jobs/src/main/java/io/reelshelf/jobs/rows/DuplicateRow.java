package io.reelshelf.jobs.rows;

/** One row left out because another row of the same {@code key} was kept. */
public record DuplicateRow(int file, long line, String table, String key) implements SourceRow {}
