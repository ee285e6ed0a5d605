package io.reelshelf.api.road;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** A table's rows for comparison with those of another engine, in an order of their own. */
record TableRows(List<Row> rows) {
    /** They name a run or its time, and differ between two runs on the same data. */
    private static final Set<String> OF_THE_RUN =
            Set.of("version_id", "load_id", "created_at", "published_at", "metrics");

    private static final double TOLERANCE = 1e-9;

    /**
     * A row.
     *
     * @param exact all columns that are no doubles, joined
     * @param doubles the others; NaN for NULL
     */
    record Row(String exact, List<Double> doubles) {}

    static TableRows read(Connection connection, String table) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("SELECT * FROM " + table)) {
            List<Row> rows = new ArrayList<>();
            while (result.next()) {
                rows.add(row(result));
            }
            rows.sort(Comparator.comparing(Row::exact)
                    .thenComparing(row -> row.doubles().toString()));
            return new TableRows(rows);
        }
    }

    private static Row row(ResultSet result) throws SQLException {
        StringBuilder exact = new StringBuilder();
        List<Double> doubles = new ArrayList<>();
        for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
            if (OF_THE_RUN.contains(result.getMetaData().getColumnName(i))) {
                continue;
            }
            switch (result.getMetaData().getColumnType(i)) {
                case Types.DOUBLE, Types.FLOAT, Types.REAL -> {
                    double value = result.getDouble(i);
                    doubles.add(result.wasNull() ? Double.NaN : value);
                }
                case Types.BOOLEAN, Types.BIT ->
                    exact.append(result.getBoolean(i)).append(result.wasNull());
                case Types.NUMERIC, Types.DECIMAL -> {
                    BigDecimal value = result.getBigDecimal(i);
                    exact.append(
                            value == null ? "null" : value.stripTrailingZeros().toPlainString());
                }
                default -> {
                    String value = result.getString(i);
                    exact.append(value == null ? "null" : value.replaceFirst("(:\\d\\d)\\.0$", "$1"));
                }
            }
            exact.append('|');
        }
        return new Row(exact.toString(), doubles);
    }

    /** The first difference, in words; empty where there is none. */
    String difference(TableRows other) {
        if (rows.size() != other.rows.size()) {
            return rows.size() + " rows and " + other.rows.size();
        }
        for (int i = 0; i < rows.size(); i++) {
            Row one = rows.get(i);
            Row two = other.rows.get(i);
            if (!one.exact().equals(two.exact()) || !near(one.doubles(), two.doubles())) {
                return one + " and " + two;
            }
        }
        return "";
    }

    private static boolean near(List<Double> one, List<Double> two) {
        for (int i = 0; i < one.size(); i++) {
            double a = one.get(i);
            double b = two.get(i);
            boolean same = Double.compare(a, b) == 0
                    || Math.abs(a - b) <= TOLERANCE * Math.max(1, Math.max(Math.abs(a), Math.abs(b)));
            if (!same) {
                return false;
            }
        }
        return one.size() == two.size();
    }
}
