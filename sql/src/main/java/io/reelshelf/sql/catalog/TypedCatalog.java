package io.reelshelf.sql.catalog;

import java.util.List;

/** The warehouse's own tables, which views read but do not define. */
public interface TypedCatalog {
    /** Every table, its columns in order. */
    List<CatalogTable> tables();
}
