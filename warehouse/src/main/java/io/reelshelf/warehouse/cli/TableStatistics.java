package io.reelshelf.warehouse.cli;

import io.reelshelf.warehouse.Dialect;
import io.reelshelf.warehouse.cli.WarehouseStatus.TableRows;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The rows of every table and view, how much room it takes, and how fresh it is. */
final class TableStatistics {
    private final Handle handle;
    private final Dialect dialect;

    TableStatistics(Handle handle, Dialect dialect) {
        this.handle = handle;
        this.dialect = dialect;
    }

    List<TableRows> read() {
        Map<String, Long> sizes = sizes();
        Map<String, String> built = built();
        @Nullable String loaded = lastLoad();
        List<TableRows> tables = new ArrayList<>();
        for (String name : names()) {
            long rows = handle.select("SELECT COUNT(*) FROM " + name)
                    .mapTo(Long.class)
                    .one();
            boolean isLoaded = name.startsWith("core.") || name.startsWith("raw.");
            tables.add(new TableRows(name, rows, sizes.get(name), isLoaded ? loaded : built.get(name)));
        }
        return tables;
    }

    private @Nullable String lastLoad() {
        return handle.select("SELECT MAX(loaded_at) FROM catalog.load_ledger WHERE superseded_at IS NULL")
                .mapTo(String.class)
                .findOne()
                .orElse(null);
    }

    /** Views are left out: to count their rows costs what their queries do. */
    private List<String> names() {
        return handle.select("SELECT table_schema || '.' || table_name FROM information_schema.tables "
                        + "WHERE table_schema IN ('raw', 'core', 'features', 'model', 'reports', 'quality', 'catalog') "
                        + "AND table_type = 'BASE TABLE' ORDER BY 1")
                .mapTo(String.class)
                .list();
    }

    private Map<String, String> built() {
        Map<String, String> built = new HashMap<>();
        handle.select("SELECT view_name, MAX(built_at) FROM catalog.feature_view GROUP BY view_name")
                .map((row, context) -> built.put(row.getString(1), row.getString(2)))
                .list();
        return built;
    }

    private Map<String, Long> sizes() {
        return switch (dialect) {
            case DUCKDB -> blocks();
            case REDSHIFT -> megabytes();
        };
    }

    /** Blocks of the file that hold the table's columns; small tables share theirs. */
    private Map<String, Long> blocks() {
        Map<String, Long> sizes = new HashMap<>();
        long block = handle.select("SELECT block_size FROM pragma_database_size()")
                .mapTo(Long.class)
                .findFirst()
                .orElse(0L);
        List<String> tables = handle.select(
                        "SELECT schema_name || '.' || table_name FROM duckdb_tables() WHERE NOT internal"
                                + " AND NOT temporary AND schema_name <> 'server'")
                .mapTo(String.class)
                .list();
        for (String table : tables) {
            long used = handle.select(
                            "SELECT COUNT(DISTINCT block_id) FROM pragma_storage_info(:table) WHERE block_id >= 0")
                    .bind("table", table)
                    .mapTo(Long.class)
                    .one();
            sizes.put(table, used * block);
        }
        return sizes;
    }

    private Map<String, Long> megabytes() {
        Map<String, Long> sizes = new HashMap<>();
        handle.select("SELECT \"schema\" || '.' || \"table\", size FROM svv_table_info")
                .map((row, context) -> sizes.put(row.getString(1), row.getLong(2) << 20))
                .list();
        return sizes;
    }
}
