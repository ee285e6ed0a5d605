package io.reelshelf.warehouse.server.session;

import io.reelshelf.warehouse.server.protocol.DataType;
import io.reelshelf.warehouse.server.protocol.ResultColumn;
import io.reelshelf.warehouse.server.protocol.ServerException;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBPreparedStatement;
import org.jspecify.annotations.Nullable;

/**
 * A session's DuckDB connection. DuckDB lets a connection have one open result: an older one is read to its end and kept
 * aside before the next statement runs.
 */
final class Engine implements AutoCloseable {
    private final DuckDBConnection connection;
    private final Statement control;
    private final Cancellation cancellation = new Cancellation();
    private volatile @Nullable DuckDBPreparedStatement running;
    private @Nullable Parkable open;

    /** A result that can be kept aside. */
    interface Parkable {
        /** Reads the rest of the open result and closes it. */
        void park() throws SQLException, ServerException;
    }

    Engine(DuckDBConnection connection) throws SQLException {
        this.connection = connection;
        this.control = connection.createStatement();
    }

    DuckDBConnection connection() {
        return connection;
    }

    Cancellation cancellation() {
        return cancellation;
    }

    /** Stops the running statement, from any thread. */
    void cancel(Cancellation.Reason reason) {
        cancellation.request(reason);
        DuckDBPreparedStatement statement = running;
        if (statement != null) {
            try {
                statement.cancel();
            } catch (SQLException e) {
                // It ended meanwhile.
                return;
            }
        }
    }

    /** Runs a statement without rows or parameters. */
    void run(String sql) throws SQLException, ServerException {
        park();
        control.execute(sql);
    }

    /** Makes room for another result. */
    void park() throws SQLException, ServerException {
        Parkable current = open;
        open = null;
        if (current != null) {
            current.park();
        }
    }

    /** Says which result is open now. */
    void opened(Parkable result) {
        open = result;
    }

    /** Says that this result is closed. */
    void closed(Parkable result) {
        if (open == result) {
            open = null;
        }
    }

    /** Runs a query and streams its rows. */
    ChunkCursor query(EngineStatement statement, List<@Nullable Object> values) throws SQLException, ServerException {
        park();
        DuckDBPreparedStatement prepared = bound(statement, values);
        running = prepared;
        try {
            cancellation.check();
            List<DataType> types =
                    statement.columns().stream().map(ResultColumn::type).toList();
            return new ChunkCursor(prepared.query(), cancellation, types);
        } finally {
            running = null;
        }
    }

    /** Runs a change and returns how many rows it touched; 0 for definitions. */
    long change(EngineStatement statement, List<@Nullable Object> values) throws SQLException, ServerException {
        park();
        DuckDBPreparedStatement prepared = bound(statement, values);
        running = prepared;
        try {
            cancellation.check();
            return prepared.executeLargeUpdate();
        } finally {
            running = null;
        }
    }

    /** Runs a change that has no parameters. */
    long change(String sql) throws SQLException, ServerException {
        park();
        try (DuckDBPreparedStatement prepared = connection.prepare(sql)) {
            running = prepared;
            cancellation.check();
            return prepared.executeLargeUpdate();
        } finally {
            running = null;
        }
    }

    private DuckDBPreparedStatement bound(EngineStatement statement, List<@Nullable Object> values)
            throws SQLException {
        DuckDBPreparedStatement prepared = statement.prepared();
        if (prepared == null || prepared.isClosed()) {
            prepared = connection.prepare(statement.sql());
            statement.replace(prepared);
        }
        int count = Math.min(values.size(), prepared.getParameterMetaData().getParameterCount());
        for (int i = 0; i < count; i++) {
            prepared.setObject(i + 1, values.get(i));
        }
        return prepared;
    }

    @Override
    public void close() {
        try {
            control.close();
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException("A connection did not close", e);
        }
    }
}
