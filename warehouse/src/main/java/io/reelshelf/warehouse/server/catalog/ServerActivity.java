package io.reelshelf.warehouse.server.catalog;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the server does and did, for the system views of sessions, queries and connections. Safe for many threads. */
public interface ServerActivity {
    /** The open sessions. */
    List<Session> sessions();

    /** The queries that run, and the last ones that ended, oldest first. */
    List<Query> queries();

    /** The last log-ins, log-outs and refusals, oldest first. */
    List<Connection> connections();

    /** The tables that transactions have locked, or wait to lock. */
    List<Lock> locks();

    /**
     * An open session.
     *
     * @param id its number, as pg_backend_pid() gives it
     * @param state {@code active}, {@code idle} or {@code idle in transaction}
     * @param runningQuery the id of the query that runs; null while idle
     */
    record Session(
            int id,
            String user,
            String application,
            String clientAddress,
            int clientPort,
            Instant startedAt,
            String state,
            @Nullable Long runningQuery) {}

    /**
     * A query.
     *
     * @param endedAt null while it runs
     * @param sqlState null unless it failed
     * @param message the error's; null unless it failed
     */
    record Query(
            long id,
            int session,
            String user,
            String text,
            String type,
            long transaction,
            Instant startedAt,
            @Nullable Instant endedAt,
            long rows,
            @Nullable String sqlState,
            @Nullable String message) {}

    /**
     * An event of a connection.
     *
     * @param event in Redshift's words: a log-in, its refusal, a session's end
     * @param authentication how the user proved who it is
     */
    record Connection(
            Instant at,
            String event,
            int session,
            String user,
            String clientAddress,
            int clientPort,
            String authentication,
            boolean encrypted,
            String application,
            String driver) {}

    /**
     * A lock on a table.
     *
     * @param table {@code schema.table}
     * @param session whose transaction asked for it
     * @param granted false while it waits
     * @param since when it got the lock, or began to wait
     */
    record Lock(String table, int session, boolean granted, Instant since) {}

    /** Of a server that has done nothing yet. */
    static ServerActivity none() {
        return new ServerActivity() {
            @Override
            public List<Session> sessions() {
                return List.of();
            }

            @Override
            public List<Query> queries() {
                return List.of();
            }

            @Override
            public List<Connection> connections() {
                return List.of();
            }

            @Override
            public List<Lock> locks() {
                return List.of();
            }
        };
    }
}
