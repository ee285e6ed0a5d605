package io.reelshelf.warehouse.features;

import io.reelshelf.sql.View;
import io.reelshelf.sql.emit.Engine;
import io.reelshelf.sql.emit.ViewScript;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Compares a view in place with what its SELECT gives now, row by row of its grain. Numbers with a fraction may differ by
 * {@value #TOLERANCE} of their size: a sum of doubles depends on the order of its terms, by less than
 * {@code n * 2^-53} of the sum of their sizes (Higham, Accuracy and Stability of Numerical Algorithms, 4.2). All else is equal.
 */
final class Equality {
    private static final double TOLERANCE = 1e-9;
    private static final String FULL = "_full__build";

    private final Connection connection;
    private final View view;

    Equality(Connection connection, View view) {
        this.connection = connection;
        this.view = view;
    }

    /** The first row that differs: its key, the column, both values. */
    Optional<String> counterexample() throws SQLException {
        String full = view.name() + FULL;
        execute("CREATE OR REPLACE TABLE " + full + " AS "
                + ViewScript.of(view, Engine.DUCKDB).select());
        try {
            return difference(full);
        } finally {
            execute("DROP TABLE " + full);
        }
    }

    private Optional<String> difference(String full) throws SQLException {
        List<String> grain = view.header().grain();
        List<String> others = new ArrayList<>();
        List<String> differ = new ArrayList<>(List.of("a.here IS NULL", "b.here IS NULL"));
        try (Statement statement = connection.createStatement();
                ResultSet none = statement.executeQuery("SELECT * FROM " + full + " LIMIT 0")) {
            ResultSetMetaData columns = none.getMetaData();
            for (int i = 1; i <= columns.getColumnCount(); i++) {
                String name = columns.getColumnName(i);
                if (!grain.contains(name)) {
                    others.add(name);
                    differ.add(differs(name, columns.getColumnType(i) == Types.DOUBLE));
                }
            }
        }
        String query = "SELECT "
                + each(grain, "COALESCE(a.%1$s, b.%1$s)")
                + ", a.here, b.here"
                + (others.isEmpty() ? "" : ", " + each(others, "a.%1$s, b.%1$s"))
                + (others.isEmpty() ? "" : ", " + each(differ.subList(2, differ.size()), "%s"))
                + " FROM (SELECT 1 AS here, * FROM " + view.name() + ") AS a FULL JOIN (SELECT 1 AS here, * FROM "
                + full
                + ") AS b ON "
                + each(grain, "a.%1$s IS NOT DISTINCT FROM b.%1$s").replace(", ", " AND ")
                + " WHERE " + String.join(" OR ", differ) + " ORDER BY 1 LIMIT 1";
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            return row.next() ? Optional.of(text(row, grain, others)) : Optional.empty();
        }
    }

    private static String differs(String column, boolean fraction) {
        String exact = "a." + column + " IS DISTINCT FROM b." + column;
        return fraction
                ? "(" + exact + " AND NOT COALESCE(ABS(a." + column + " - b." + column + ") <= " + TOLERANCE
                        + " * GREATEST(1, ABS(b." + column + ")), FALSE))"
                : "(" + exact + ")";
    }

    private static String text(ResultSet row, List<String> grain, List<String> others) throws SQLException {
        StringBuilder text = new StringBuilder("key ");
        for (int i = 0; i < grain.size(); i++) {
            text.append(i == 0 ? "" : ", ").append(grain.get(i)).append('=').append(row.getString(i + 1));
        }
        int at = grain.size() + 1;
        if (row.getString(at) == null) {
            return text + ": no row in the incremental view, one in the full one";
        }
        if (row.getString(at + 1) == null) {
            return text + ": a row in the incremental view, none in the full one";
        }
        for (int i = 0; i < others.size(); i++) {
            if (row.getBoolean(at + 2 + 2 * others.size() + i)) {
                return text + ": column " + others.get(i) + ": incremental " + row.getString(at + 2 + 2 * i) + ", full "
                        + row.getString(at + 3 + 2 * i);
            }
        }
        return text.toString();
    }

    private static String each(List<String> columns, String format) {
        return columns.stream().map(column -> String.format(format, column)).collect(Collectors.joining(", "));
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
