package io.reelshelf.warehouse.cli;

import io.reelshelf.warehouse.DataSnapshot;
import io.reelshelf.warehouse.Warehouse;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** What a warehouse holds and what made it; times are UTC. */
record WarehouseStatus(
        String warehouse,
        String dataSnapshot,
        List<TableRows> tables,
        List<Load> loads,
        List<RunRow> runs,
        double seconds,
        long peakMib) {
    private static final int LAST_RUNS = 10;

    /** A table, schema included, and its rows. */
    record TableRows(String name, long rows) {}

    /** A load that is current. */
    record Load(
            String subject, String dataset, String loadedAt, long rowsLoaded, long rowsRejected, long rowsDuplicate) {}

    /** One of the last runs. */
    record RunRow(
            String command,
            String input,
            String startedAt,
            @Nullable String finishedAt,
            String status,
            String counts,
            @Nullable String error) {}

    static WarehouseStatus read(Warehouse warehouse, String url, long start) throws SQLException {
        return warehouse.jdbi().inTransaction(handle -> {
            String snapshot = DataSnapshot.current(handle.getConnection()).id();
            List<TableRows> tables = tables(handle);
            List<Load> loads = loads(handle);
            List<RunRow> runs = runs(handle);
            double seconds = (System.nanoTime() - start) / 1e9;
            return new WarehouseStatus(url, snapshot, tables, loads, runs, seconds, PeakMemory.mib());
        });
    }

    private static List<TableRows> tables(Handle handle) {
        List<String> names = handle.select("SELECT table_schema || '.' || table_name FROM information_schema.tables "
                        + "WHERE table_schema IN ('raw', 'core', 'features', 'model', 'reports', 'quality', 'catalog') "
                        + "ORDER BY 1")
                .mapTo(String.class)
                .list();
        List<TableRows> tables = new ArrayList<>();
        for (String name : names) {
            long rows = handle.select("SELECT COUNT(*) FROM " + name)
                    .mapTo(Long.class)
                    .one();
            tables.add(new TableRows(name, rows));
        }
        return tables;
    }

    private static List<Load> loads(Handle handle) {
        return handle.select("SELECT subject, dataset, loaded_at, rows_loaded, rows_rejected, rows_duplicate "
                        + "FROM catalog.load_ledger WHERE superseded_at IS NULL ORDER BY subject")
                .map((row, context) -> new Load(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getLong(4),
                        row.getLong(5),
                        row.getLong(6)))
                .list();
    }

    private static List<RunRow> runs(Handle handle) {
        return handle.select("SELECT command, input, started_at, finished_at, status, counts, error FROM catalog.run "
                        + "ORDER BY started_at DESC NULLS LAST, run_id NULLS LAST LIMIT " + LAST_RUNS)
                .map((row, context) -> new RunRow(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7)))
                .list();
    }
}
