package io.reelshelf.warehouse.server.catalog;

import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.Iterator;
import java.util.List;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDataChunkWriter;
import org.duckdb.DuckDBFunctions;
import org.duckdb.DuckDBTableFunction;
import org.duckdb.DuckDBTableFunctionBindInfo;
import org.duckdb.DuckDBTableFunctionBuilder;
import org.duckdb.DuckDBTableFunctionCallInfo;
import org.duckdb.DuckDBTableFunctionInitInfo;
import org.duckdb.DuckDBWritableVector;
import org.jspecify.annotations.Nullable;

/** Gives a live table's rows to DuckDB, as they are when the query starts. */
final class LiveTableFunction implements DuckDBTableFunction<List<LiveTable.Column>, Iterator<LiveTable.Row>, Object> {
    private final LiveTable table;

    private LiveTableFunction(LiveTable table) {
        this.table = table;
    }

    static void register(DuckDBConnection connection, LiveTable table) throws SQLException {
        try (DuckDBTableFunctionBuilder builder = DuckDBFunctions.tableFunction()) {
            builder.withName(table.name())
                    .withFunction(new LiveTableFunction(table))
                    .register(connection);
        }
    }

    @Override
    public List<LiveTable.Column> bind(DuckDBTableFunctionBindInfo info) {
        for (LiveTable.Column column : table.columns()) {
            info.addResultColumn(column.name(), column.type());
        }
        return table.columns();
    }

    @Override
    public Iterator<LiveTable.Row> init(DuckDBTableFunctionInitInfo info) {
        info.setMaxThreads(1);
        return table.rows().get().iterator();
    }

    @Override
    public long apply(DuckDBTableFunctionCallInfo info, DuckDBDataChunkWriter chunk) {
        Iterator<LiveTable.Row> rows = info.getInitData();
        long written = 0;
        while (written < chunk.capacity() && rows.hasNext()) {
            LiveTable.Row row = rows.next();
            for (int i = 0; i < table.columns().size(); i++) {
                write(chunk.vector(i), written, row.values().get(i));
            }
            written++;
        }
        return written;
    }

    private static void write(DuckDBWritableVector vector, long row, @Nullable Object value) {
        if (value == null) {
            vector.setNull(row);
        } else if (value instanceof Long number) {
            vector.setLong(row, number);
        } else if (value instanceof Boolean flag) {
            vector.setBoolean(row, flag);
        } else if (value instanceof LocalDateTime time) {
            vector.setTimestamp(row, time);
        } else {
            vector.setString(row, value.toString());
        }
    }
}
