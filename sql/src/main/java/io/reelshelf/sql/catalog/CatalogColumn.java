package io.reelshelf.sql.catalog;

import java.util.Objects;

/**
 * A typed column.
 *
 * @param name in lower case
 * @param type what it holds
 * @param nullable whether a value may be missing
 */
public record CatalogColumn(String name, ColumnType type, boolean nullable) {
    /** Checks that both are given. */
    public CatalogColumn {
        Objects.requireNonNull(name);
        Objects.requireNonNull(type);
    }
}
