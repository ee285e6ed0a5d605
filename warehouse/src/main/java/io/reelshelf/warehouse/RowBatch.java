package io.reelshelf.warehouse;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows for one table, inserted many at a time: an engine made for columns takes as long for one row as for a hundred. */
public final class RowBatch {
    private static final int MOST = 200;

    private final String table;
    private final List<String> columns;
    private final List<List<@Nullable Object>> rows = new ArrayList<>();

    /** @param table {@code schema.table} of this program, never of a user's */
    public RowBatch(String table, List<String> columns) {
        this.table = table;
        this.columns = List.copyOf(columns);
    }

    /** Adds a row of as many values as there are columns. */
    public void add(@Nullable Object... values) {
        List<@Nullable Object> row = new ArrayList<>();
        Collections.addAll(row, values);
        rows.add(row);
    }

    /** Inserts the rows, and forgets them. */
    public void insert(Connection connection) throws SQLException {
        for (int from = 0; from < rows.size(); from += MOST) {
            insert(connection, rows.subList(from, Math.min(rows.size(), from + MOST)));
        }
        rows.clear();
    }

    private void insert(Connection connection, List<List<@Nullable Object>> part) throws SQLException {
        String row = "(" + String.join(", ", Collections.nCopies(columns.size(), "?")) + ")";
        try (PreparedStatement statement =
                connection.prepareStatement("INSERT INTO " + table + " (" + String.join(", ", columns) + ") VALUES "
                        + String.join(", ", Collections.nCopies(part.size(), row)))) {
            int at = 1;
            for (List<@Nullable Object> values : part) {
                for (Object value : values) {
                    statement.setObject(at++, value);
                }
            }
            statement.executeUpdate();
        }
    }
}
