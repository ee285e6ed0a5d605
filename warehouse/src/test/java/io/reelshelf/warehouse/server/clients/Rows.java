package io.reelshelf.warehouse.server.clients;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Reads results as text, columns joined by a bar. */
final class Rows {
    private Rows() {}

    static List<String> of(Statement statement, String sql) throws SQLException {
        try (ResultSet rows = statement.executeQuery(sql)) {
            return byPosition(rows);
        }
    }

    /** By position: two columns may have one label. */
    static List<String> byPosition(ResultSet rows) throws SQLException {
        List<String> lines = new ArrayList<>();
        while (rows.next()) {
            List<String> cells = new ArrayList<>();
            for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                cells.add(String.valueOf(rows.getString(i)));
            }
            lines.add(String.join("|", cells));
        }
        return lines;
    }

    static List<String> columns(ResultSet rows, String... columns) throws SQLException {
        List<String> lines = new ArrayList<>();
        while (rows.next()) {
            List<String> cells = new ArrayList<>();
            for (String column : columns) {
                cells.add(String.valueOf(rows.getString(column)));
            }
            lines.add(String.join("|", cells));
        }
        return lines;
    }
}
