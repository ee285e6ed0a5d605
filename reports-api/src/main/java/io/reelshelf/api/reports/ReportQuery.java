package io.reelshelf.api.reports;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads rows of a report in a total order: by all its columns from left to right, nulls last. */
final class ReportQuery {
    private static final int SECONDS = 30;

    private final Report report;
    private final List<Filter> filters;

    ReportQuery(Report report, List<Filter> filters) {
        this.report = report;
        this.filters = List.copyOf(filters);
    }

    /** How many rows the filters leave. */
    long count(Connection connection) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT COUNT(*) FROM " + report.quotedTable() + where())) {
            bind(statement);
            statement.setQueryTimeout(SECONDS);
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    /** At most {@code limit} rows after the first {@code offset} ones; each by column name, in the columns' order. */
    List<Map<String, @Nullable Object>> rows(Connection connection, int limit, long offset) throws SQLException {
        List<Map<String, @Nullable Object>> result = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(select())) {
            int next = bind(statement);
            statement.setInt(next, limit);
            statement.setLong(next + 1, offset);
            statement.setQueryTimeout(SECONDS);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    result.add(row(rows));
                }
            }
        }
        return result;
    }

    private String select() {
        List<String> columns = report.columns().stream().map(Column::quoted).toList();
        return "SELECT " + String.join(", ", columns) + " FROM " + report.quotedTable() + where() + " ORDER BY "
                + String.join(" NULLS LAST, ", columns) + " NULLS LAST LIMIT ? OFFSET ?";
    }

    private String where() {
        return filters.isEmpty()
                ? ""
                : " WHERE "
                        + String.join(" AND ", filters.stream().map(Filter::sql).toList());
    }

    private int bind(PreparedStatement statement) throws SQLException {
        int next = 1;
        for (Filter filter : filters) {
            for (Object value : filter.values()) {
                statement.setObject(next++, value);
            }
        }
        return next;
    }

    private Map<String, @Nullable Object> row(ResultSet rows) throws SQLException {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        for (int i = 0; i < report.columns().size(); i++) {
            row.put(report.columns().get(i).name(), plain(rows.getObject(i + 1)));
        }
        return row;
    }

    /** As JSON has it: numbers, booleans and text. A number that JSON cannot write is left out. */
    private static @Nullable Object plain(@Nullable Object value) {
        if (value instanceof Double number) {
            return Double.isFinite(number) ? number : null;
        }
        if (value instanceof Float number) {
            return Float.isFinite(number) ? number : null;
        }
        if (value == null
                || value instanceof Long
                || value instanceof Integer
                || value instanceof Boolean
                || value instanceof BigDecimal
                || value instanceof BigInteger) {
            return value;
        }
        if (value instanceof Short || value instanceof Byte) {
            return ((Number) value).intValue();
        }
        return value instanceof Date date ? date.toLocalDate().toString() : value.toString();
    }
}
