package io.reelshelf.warehouse.load;

import java.util.List;
import java.util.Objects;

/**
 * The Parquet files that hold one table's rows.
 *
 * <p>Columns are named and ordered as in the warehouse's table. {@code quality.rejected} is staged without its {@code
 * load_id}: the load fills it in.
 *
 * @param table a table of schema {@code raw} without the schema, or {@code quality.rejected}
 * @param files absolute paths (DuckDB) or s3:// addresses (Redshift); none for an empty table
 * @param rows how many rows the files hold together: a load that finds another number rolls back
 */
public record StagedTable(String table, List<String> files, long rows) {
    /** The one table outside schema {@code raw} that a load stages. */
    public static final String REJECTED = "quality.rejected";

    public StagedTable {
        Objects.requireNonNull(table);
        files = List.copyOf(files);
        if (rows < 0 || (files.isEmpty() && rows != 0)) {
            throw new IllegalArgumentException(table + ": " + rows + " rows in " + files.size() + " files");
        }
    }
}
