package io.reelshelf.warehouse.cli;

import io.reelshelf.warehouse.DataSnapshot;
import io.reelshelf.warehouse.Warehouse;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** What a warehouse holds and what made it; times are UTC. */
record WarehouseStatus(
        String warehouse,
        String dataSnapshot,
        List<SessionRow> sessions,
        List<RunningQuery> running,
        List<TableRows> tables,
        List<Load> loads,
        List<RunRow> runs,
        double seconds,
        long peakMib) {
    private static final int LAST_RUNS = 10;

    /** A client of the server, the asking one left out. */
    record SessionRow(long process, String user, String database, String startedAt) {}

    /** What a session runs now. */
    record RunningQuery(long process, String user, String startedAt, double seconds, String query) {}

    /**
     * A table or view, schema included.
     *
     * @param bytes about how much room it takes; null for a view
     * @param asOf when it was loaded or built; null where nothing says
     */
    record TableRows(
            String name,
            long rows,
            @Nullable Long bytes,
            @Nullable String asOf) {}

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
            ServerSessions server = ServerSessions.read(handle, warehouse.dialect());
            List<TableRows> tables = new TableStatistics(handle, warehouse.dialect()).read();
            List<Load> loads = loads(handle);
            List<RunRow> runs = runs(handle);
            double seconds = (System.nanoTime() - start) / 1e9;
            return new WarehouseStatus(
                    url, snapshot, server.sessions(), server.running(), tables, loads, runs, seconds, PeakMemory.mib());
        });
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
