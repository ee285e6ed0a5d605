package io.reelshelf.jobs.parity;

import io.reelshelf.jobs.parity.TableRows.Column;
import io.reelshelf.warehouse.Warehouse;
import io.reelshelf.warehouse.features.BuildListener;
import io.reelshelf.warehouse.features.BuildRequest;
import io.reelshelf.warehouse.features.PortableViews;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/** A warehouse in memory for one comparison: filled, built by the feature runner, and read. */
final class ScratchWarehouse implements AutoCloseable {
    private final Warehouse warehouse;

    private ScratchWarehouse(Warehouse warehouse) {
        this.warehouse = warehouse;
    }

    static ScratchWarehouse open() {
        Warehouse warehouse = Warehouse.open("jdbc:duckdb:");
        warehouse.migrate();
        return new ScratchWarehouse(warehouse);
    }

    /** Adds rows to a table. */
    void fill(TableRows table) throws SQLException {
        int dot = table.name().indexOf('.');
        String schema = table.name().substring(0, dot);
        try (Connection connection = warehouse.connection();
                var appender = connection
                        .unwrap(DuckDBConnection.class)
                        .createAppender(schema, table.name().substring(dot + 1))) {
            for (List<@Nullable Object> row : table.rows()) {
                appender.beginRow();
                for (Object cell : row) {
                    Cells.append(appender, cell);
                }
                appender.endRow();
            }
        }
    }

    /** Builds every view by the feature runner's own road. */
    void build(PortableViews views) {
        views.runner(warehouse).build(new BuildRequest(List.of(), true, false), BuildListener.SILENT);
    }

    TableRows read(String table) throws SQLException {
        try (Connection connection = warehouse.connection()) {
            return read(connection, table, "");
        }
    }

    /** Reads a table, or those of its rows that meet a condition of this package. */
    static TableRows read(Connection connection, String table, String condition) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("SELECT * FROM " + table + condition)) {
            ResultSetMetaData meta = result.getMetaData();
            List<Column> columns = new ArrayList<>();
            for (int i = 1; i <= meta.getColumnCount(); i++) {
                columns.add(new Column(meta.getColumnName(i), Cells.kind(meta.getColumnType(i))));
            }
            List<List<@Nullable Object>> rows = new ArrayList<>();
            while (result.next()) {
                List<@Nullable Object> row = new ArrayList<>();
                for (int i = 1; i <= columns.size(); i++) {
                    row.add(Cells.read(result, i, columns.get(i - 1).kind()));
                }
                rows.add(Collections.unmodifiableList(row));
            }
            return new TableRows(table, columns, rows);
        }
    }

    @Override
    public void close() {
        warehouse.close();
    }
}
