package io.reelshelf.warehouse.cli;

import io.reelshelf.warehouse.Dialect;
import io.reelshelf.warehouse.cli.WarehouseStatus.RunningQuery;
import io.reelshelf.warehouse.cli.WarehouseStatus.SessionRow;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Who is connected to a server and what it runs, by Redshift's system views; without those of the asking session. */
record ServerSessions(List<SessionRow> sessions, List<RunningQuery> running) {
    static ServerSessions read(Handle handle, Dialect dialect) {
        return switch (dialect) {
            case DUCKDB -> new ServerSessions(List.of(), List.of());
            case REDSHIFT -> new ServerSessions(sessions(handle), running(handle));
        };
    }

    private static List<SessionRow> sessions(Handle handle) {
        return handle.select("SELECT process, user_name, db_name, starttime FROM stv_sessions"
                        + " WHERE process <> pg_backend_pid() ORDER BY starttime, process")
                .map((row, context) -> new SessionRow(
                        row.getLong(1),
                        row.getString(2).strip(),
                        row.getString(3).strip(),
                        row.getString(4)))
                .list();
    }

    private static List<RunningQuery> running(Handle handle) {
        return handle.select("SELECT pid, user_name, starttime, duration, query FROM stv_recents"
                        + " WHERE status = 'Running' AND pid <> pg_backend_pid() ORDER BY starttime, pid")
                .map((row, context) -> new RunningQuery(
                        row.getLong(1),
                        row.getString(2).strip(),
                        row.getString(3),
                        row.getLong(4) / 1e6,
                        row.getString(5).strip()))
                .list();
    }
}
