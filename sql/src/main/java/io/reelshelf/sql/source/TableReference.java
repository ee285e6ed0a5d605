package io.reelshelf.sql.source;

import java.util.Objects;

/**
 * A table that a view's SELECT reads, and where it says so.
 *
 * @param table {@code schema.table}, in lower case
 * @param start offset of the reference's first character in {@link View#select()}
 * @param end offset past its last character
 */
public record TableReference(String table, int start, int end) {
    /** Checks the range. */
    public TableReference {
        Objects.requireNonNull(table);
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException(table + ": no such range: " + start + " to " + end);
        }
    }

    /** The part before the dot. */
    public String schema() {
        return table.substring(0, table.indexOf('.'));
    }
}
