package io.reelshelf.warehouse.server.session;

import io.reelshelf.warehouse.redshift.RedshiftStatement;
import io.reelshelf.warehouse.server.protocol.DataType;
import io.reelshelf.warehouse.server.protocol.ResultColumn;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A statement that is ready to run.
 *
 * @param statement null for an empty text
 * @param engine what DuckDB prepared of it; null where the server runs it itself or runs several texts
 * @param columns of its rows; empty where it gives none
 * @param parameters their types
 * @param insert how many executions become one; null where each runs by itself
 */
record Plan(
        @Nullable RedshiftStatement statement,
        @Nullable EngineStatement engine,
        List<ResultColumn> columns,
        List<DataType> parameters,
        @Nullable BatchableInsert insert)
        implements AutoCloseable {
    Plan {
        columns = List.copyOf(columns);
        parameters = List.copyOf(parameters);
    }

    static Plan empty() {
        return new Plan(null, null, List.of(), List.of(), null);
    }

    static Plan ofServer(RedshiftStatement statement, List<ResultColumn> columns) {
        return new Plan(statement, null, columns, List.of(), null);
    }

    @Override
    public void close() {
        if (engine != null) {
            engine.close();
        }
    }
}
