package io.reelshelf.sql.catalog;

import java.util.List;
import java.util.Objects;

/**
 * A table or a view with the columns that it gives.
 *
 * @param name {@code schema.table}, in lower case
 * @param columns the columns, in order
 */
public record CatalogTable(String name, List<CatalogColumn> columns) {
    /** Copies the columns. */
    public CatalogTable {
        Objects.requireNonNull(name);
        columns = List.copyOf(columns);
    }
}
