package io.reelshelf.sql.header;

import java.util.List;
import java.util.Objects;

/**
 * How Redshift lays out a table.
 *
 * @param style {@code auto}, {@code all}, {@code even} or {@code key}
 * @param key the column of style {@code key}; empty for the others
 * @param sort the sort key's columns, in order; may be empty
 */
public record Distribution(String style, String key, List<String> sort) {
    /** Checks that a key goes with its style. */
    public Distribution {
        Objects.requireNonNull(style);
        sort = List.copyOf(sort);
        if (style.equals("key") == key.isEmpty()) {
            throw new IllegalArgumentException("style " + style + " with key \"" + key + "\"");
        }
    }
}
