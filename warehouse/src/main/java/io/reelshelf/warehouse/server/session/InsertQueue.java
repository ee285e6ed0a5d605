package io.reelshelf.warehouse.server.session;

import io.reelshelf.warehouse.server.protocol.DataType;
import io.reelshelf.warehouse.server.protocol.ServerException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.duckdb.DuckDBAppender;
import org.jspecify.annotations.Nullable;

/** Collects executions of one INSERT of a pipeline and runs them together. */
final class InsertQueue {
    private static final int MAXIMUM_ROWS = 8192;
    private static final long MAXIMUM_BYTES = 16 << 20;
    private static final int FEW = 8;
    private static final String TABLE = "rs_insert_queue";

    private final Engine engine;
    private final List<List<@Nullable Object>> rows = new ArrayList<>();
    private @Nullable Plan plan;
    private long bytes;

    InsertQueue(Engine engine) {
        this.engine = engine;
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    /** Whether the next execution of this plan belongs to those that wait. */
    boolean takes(Plan other) {
        return other.insert() != null
                && (plan == null || plan == other)
                && rows.size() < MAXIMUM_ROWS
                && bytes < MAXIMUM_BYTES;
    }

    /** One more execution, whose values take about so many bytes. */
    void add(Plan insert, List<@Nullable Object> values, long size) {
        plan = insert;
        bytes += size;
        rows.add(values);
    }

    void clear() {
        rows.clear();
        plan = null;
        bytes = 0;
    }

    /** Inserts what waits; in the open transaction. */
    void run() throws SQLException, ServerException {
        if (rows.isEmpty()) {
            return;
        }
        Plan insert = Objects.requireNonNull(plan);
        List<List<@Nullable Object>> waiting = List.copyOf(rows);
        clear();
        if (waiting.size() < FEW) {
            EngineStatement statement = Objects.requireNonNull(insert.engine());
            for (List<@Nullable Object> values : waiting) {
                engine.change(statement, values);
            }
        } else {
            together(insert, waiting);
        }
    }

    private void together(Plan insert, List<List<@Nullable Object>> waiting) throws SQLException, ServerException {
        BatchableInsert batch = Objects.requireNonNull(insert.insert());
        StringBuilder columns = new StringBuilder();
        for (int i = 0; i < insert.parameters().size(); i++) {
            columns.append(i == 0 ? "" : ", ")
                    .append('p')
                    .append(i + 1)
                    .append(' ')
                    .append(columnType(insert.parameters().get(i)));
        }
        engine.run("CREATE OR REPLACE TEMP TABLE " + TABLE + " (" + columns + ")");
        try (DuckDBAppender appender = engine.connection().createAppender("temp", "main", TABLE)) {
            for (List<@Nullable Object> values : waiting) {
                appender.beginRow();
                for (Object value : values) {
                    Appending.append(appender, value);
                }
                appender.endRow();
            }
        }
        engine.change(batch.selecting("temp.main." + TABLE));
        engine.run("DROP TABLE temp.main." + TABLE);
    }

    /** Text for what the appender does not take as it is; the INSERT casts it to the column's type. */
    private static String columnType(DataType type) {
        return switch (type) {
            case BOOL, INT2, INT4, INT8, OID, FLOAT4, FLOAT8, DATE, TIME, TIMESTAMP, TIMESTAMPTZ, BYTEA, VARBYTE ->
                EngineType.engineName(type);
            default -> "VARCHAR";
        };
    }
}
