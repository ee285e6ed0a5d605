package io.reelshelf.warehouse.cli;

import io.reelshelf.warehouse.Warehouse;
import io.reelshelf.warehouse.WarehouseError;
import io.reelshelf.warehouse.WarehouseException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The rows of a user's query, up to a limit. */
record QueryResult(
        List<String> columns, List<List<@Nullable Object>> rows, boolean truncated, double seconds, long peakMib) {
    /** Runs a query in a transaction that is rolled back. */
    static QueryResult run(Warehouse warehouse, String query, int limit) throws SQLException {
        long start = System.nanoTime();
        refuseOther(query);
        try (Connection connection = warehouse.connection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            try (ResultSet rows = statement.executeQuery(query)) {
                return read(rows, limit, start);
            } catch (SQLException e) {
                throw new WarehouseException(WarehouseError.STATEMENT_FAILED, "The query failed: " + e.getMessage(), e);
            } finally {
                connection.rollback();
            }
        }
    }

    /** Before anything runs: a statement like COPY … TO writes files, which no rollback undoes. */
    private static void refuseOther(String query) {
        String first = query.strip().split("\\s+", 2)[0].toUpperCase(Locale.ROOT);
        boolean several = query.strip().replaceFirst(";$", "").contains(";");
        if (several) {
            throw new WarehouseException(
                    WarehouseError.NOT_A_QUERY,
                    "One statement is run here, and this text has a semicolon inside. Run them one by one.");
        }
        if (!List.of("SELECT", "WITH").contains(first)) {
            throw new WarehouseException(
                    WarehouseError.NOT_A_QUERY,
                    "Only SELECT (or WITH … SELECT) is run here, not \"" + first
                            + "\". The commands etl, features and train write.");
        }
    }

    private static QueryResult read(ResultSet rows, int limit, long start) throws SQLException {
        ResultSetMetaData meta = rows.getMetaData();
        List<String> columns = new ArrayList<>();
        for (int i = 1; i <= meta.getColumnCount(); i++) {
            columns.add(meta.getColumnLabel(i));
        }
        List<List<@Nullable Object>> read = new ArrayList<>();
        boolean more = rows.next();
        while (more && read.size() < limit) {
            @Nullable Object[] cells = new @Nullable Object[columns.size()];
            for (int i = 0; i < cells.length; i++) {
                Object cell = rows.getObject(i + 1);
                cells[i] = cell == null || cell instanceof Number || cell instanceof Boolean ? cell : cell.toString();
            }
            read.add(Collections.unmodifiableList(Arrays.asList(cells)));
            more = rows.next();
        }
        return new QueryResult(columns, read, more, (System.nanoTime() - start) / 1e9, PeakMemory.mib());
    }

    String table() {
        TextTable table = new TextTable(columns);
        rows.forEach(row -> table.row(row.stream().map(QueryResult::shown).toList()));
        return table.render();
    }

    String csv() {
        List<String> lines = new ArrayList<>();
        lines.add(columns.stream().map(QueryResult::quoted).collect(Collectors.joining(",")));
        rows.forEach(row -> lines.add(
                row.stream().map(QueryResult::shown).map(QueryResult::quoted).collect(Collectors.joining(","))));
        return String.join("\r\n", lines);
    }

    private static String shown(@Nullable Object cell) {
        return cell == null ? "" : cell.toString();
    }

    private static String quoted(String cell) {
        return cell.matches("(?s).*[\",\r\n].*") ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }
}
