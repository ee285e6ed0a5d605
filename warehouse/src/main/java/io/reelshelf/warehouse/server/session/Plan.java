package io.reelshelf.warehouse.server.session;

import io.reelshelf.warehouse.redshift.RedshiftStatement;
import io.reelshelf.warehouse.server.protocol.DataType;
import io.reelshelf.warehouse.server.protocol.ResultColumn;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A statement that is ready to run. It owns what DuckDB prepared, so two plans are never equal. */
final class Plan implements AutoCloseable {
    private final @Nullable RedshiftStatement statement;
    private final @Nullable EngineStatement engine;
    private final List<ResultColumn> columns;
    private final List<DataType> parameters;
    private final @Nullable BatchableInsert insert;
    private @Nullable Permit permit;

    Plan(
            @Nullable RedshiftStatement statement,
            @Nullable EngineStatement engine,
            List<ResultColumn> columns,
            List<DataType> parameters,
            @Nullable BatchableInsert insert) {
        this.statement = statement;
        this.engine = engine;
        this.columns = List.copyOf(columns);
        this.parameters = List.copyOf(parameters);
        this.insert = insert;
    }

    static Plan empty() {
        return new Plan(null, null, List.of(), List.of(), null);
    }

    static Plan ofServer(RedshiftStatement statement, List<ResultColumn> columns) {
        return new Plan(statement, null, columns, List.of(), null);
    }

    /** Null for an empty text. */
    @Nullable
    RedshiftStatement statement() {
        return statement;
    }

    /** What DuckDB prepared of it; null where the server runs it itself or runs several texts. */
    @Nullable
    EngineStatement engine() {
        return engine;
    }

    /** Of its rows; empty where it gives none. */
    List<ResultColumn> columns() {
        return columns;
    }

    List<DataType> parameters() {
        return parameters;
    }

    /** How many executions become one; null where each runs by itself. */
    @Nullable
    BatchableInsert insert() {
        return insert;
    }

    /** Says what it was allowed by. */
    Plan permitted(Permit by) {
        permit = by;
        return this;
    }

    /** What it was allowed by; null where it needs nothing. */
    @Nullable
    Permit permit() {
        return permit;
    }

    @Override
    public void close() {
        if (engine != null) {
            engine.close();
        }
    }
}
