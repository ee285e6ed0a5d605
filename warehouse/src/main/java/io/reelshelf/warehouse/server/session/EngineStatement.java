package io.reelshelf.warehouse.server.session;

import io.reelshelf.warehouse.server.protocol.DataType;
import io.reelshelf.warehouse.server.protocol.ResultColumn;
import java.util.List;
import org.duckdb.DuckDBPreparedStatement;
import org.jspecify.annotations.Nullable;

/** A statement prepared in DuckDB. It prepares itself again where DuckDB has closed it, which it does on any error. */
final class EngineStatement implements AutoCloseable {
    private final String sql;
    private final List<ResultColumn> columns;
    private final List<DataType> parameters;
    private @Nullable DuckDBPreparedStatement prepared;

    EngineStatement(
            String sql,
            List<ResultColumn> columns,
            List<DataType> parameters,
            @Nullable DuckDBPreparedStatement prepared) {
        this.sql = sql;
        this.columns = List.copyOf(columns);
        this.parameters = List.copyOf(parameters);
        this.prepared = prepared;
    }

    /** The same statement, to be prepared when it runs and closed by its own. */
    EngineStatement copy() {
        return new EngineStatement(sql, columns, parameters, null);
    }

    /** DuckDB's text. */
    String sql() {
        return sql;
    }

    /** The result's columns; empty where the statement gives no rows. */
    List<ResultColumn> columns() {
        return columns;
    }

    List<DataType> parameters() {
        return parameters;
    }

    @Nullable
    DuckDBPreparedStatement prepared() {
        return prepared;
    }

    void replace(DuckDBPreparedStatement again) {
        prepared = again;
    }

    @Override
    public void close() {
        DuckDBPreparedStatement current = prepared;
        prepared = null;
        if (current != null) {
            try {
                current.close();
            } catch (java.sql.SQLException e) {
                throw new IllegalStateException("A statement did not close", e);
            }
        }
    }
}
