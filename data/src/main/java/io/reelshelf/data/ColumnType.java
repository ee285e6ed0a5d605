package io.reelshelf.data;

import java.util.Locale;

/** What the text of a column must look like in a well-formed file. */
public enum ColumnType {
    /** A whole number without separators. */
    INTEGER,
    /** A count of zero or more; may carry thousands separators ({@code 1,234}). */
    COUNT,
    /** A number with an optional fraction. */
    DECIMAL,
    /** Whole seconds since 1970-01-01 UTC. */
    EPOCH_SECONDS,
    /** {@code 0} or {@code 1}. */
    FLAG,
    /** A date in one of several written forms: {@code 2008}, {@code 11/24/2008}, {@code November 24th 2008}. */
    DATE,
    /** Any text. */
    TEXT;

    /** The name that commands print and the catalogue table stores, such as {@code epoch_seconds}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
