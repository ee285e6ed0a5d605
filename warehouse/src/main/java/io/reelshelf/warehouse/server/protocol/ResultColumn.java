package io.reelshelf.warehouse.server.protocol;

import java.util.Objects;

/**
 * A column of a result, as {@code RowDescription} tells it.
 *
 * @param name its label
 * @param type its type
 * @param modifier of the type; -1 for none
 * @param table the number of its table; 0 where it is computed or unknown
 * @param attribute its place in the table, from 1; 0 where unknown
 */
public record ResultColumn(String name, DataType type, int modifier, int table, int attribute) {
    /** Checks that it has a name and type. */
    public ResultColumn {
        Objects.requireNonNull(name);
        Objects.requireNonNull(type);
    }

    /** A computed column without a modifier. */
    public static ResultColumn of(String name, DataType type) {
        return new ResultColumn(name, type, -1, 0, 0);
    }
}
