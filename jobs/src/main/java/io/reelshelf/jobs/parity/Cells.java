package io.reelshelf.jobs.parity;

import io.reelshelf.jobs.parity.TableRows.Kind;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.duckdb.DuckDBAppender;
import org.jspecify.annotations.Nullable;

/** One cell between JDBC, an appender and Java's values. */
final class Cells {
    private Cells() {}

    static Kind kind(int jdbcType) {
        return switch (jdbcType) {
            case Types.SMALLINT -> Kind.SMALLINT;
            case Types.INTEGER -> Kind.INTEGER;
            case Types.BIGINT -> Kind.BIGINT;
            case Types.DOUBLE, Types.FLOAT, Types.REAL -> Kind.DOUBLE;
            case Types.VARCHAR, Types.CHAR -> Kind.TEXT;
            case Types.DATE -> Kind.DATE;
            case Types.TIMESTAMP -> Kind.TIMESTAMP;
            case Types.BOOLEAN, Types.BIT -> Kind.BOOLEAN;
            default -> throw new IllegalArgumentException("Views hold no column of the JDBC type " + jdbcType);
        };
    }

    static @Nullable Object read(ResultSet result, int column, Kind kind) throws SQLException {
        Object cell = switch (kind) {
            case SMALLINT -> result.getShort(column);
            case INTEGER -> result.getInt(column);
            case BIGINT -> result.getLong(column);
            case DOUBLE -> result.getDouble(column);
            case TEXT -> result.getString(column);
            case DATE -> localDate(result.getDate(column));
            case TIMESTAMP -> localDateTime(result.getTimestamp(column));
            case BOOLEAN -> result.getBoolean(column);
        };
        return result.wasNull() ? null : cell;
    }

    static void bind(PreparedStatement statement, int parameter, @Nullable Object cell, Kind kind) throws SQLException {
        if (cell == null) {
            statement.setNull(parameter, jdbcType(kind));
        } else if (cell instanceof LocalDate value) {
            statement.setDate(parameter, Date.valueOf(value));
        } else if (cell instanceof LocalDateTime value) {
            statement.setTimestamp(parameter, Timestamp.valueOf(value));
        } else {
            statement.setObject(parameter, cell, jdbcType(kind));
        }
    }

    private static int jdbcType(Kind kind) {
        return switch (kind) {
            case SMALLINT -> Types.SMALLINT;
            case INTEGER -> Types.INTEGER;
            case BIGINT -> Types.BIGINT;
            case DOUBLE -> Types.DOUBLE;
            case TEXT -> Types.VARCHAR;
            case DATE -> Types.DATE;
            case TIMESTAMP -> Types.TIMESTAMP;
            case BOOLEAN -> Types.BOOLEAN;
        };
    }

    static void append(DuckDBAppender appender, @Nullable Object cell) throws SQLException {
        if (cell == null) {
            appender.appendNull();
        } else if (cell instanceof Short value) {
            appender.append(value.shortValue());
        } else if (cell instanceof Integer value) {
            appender.append(value.intValue());
        } else if (cell instanceof Long value) {
            appender.append(value.longValue());
        } else if (cell instanceof Double value) {
            appender.append(value.doubleValue());
        } else if (cell instanceof Boolean value) {
            appender.append(value.booleanValue());
        } else if (cell instanceof LocalDate value) {
            appender.append(value);
        } else if (cell instanceof LocalDateTime value) {
            appender.append(value);
        } else {
            appender.append((String) cell);
        }
    }

    private static @Nullable LocalDate localDate(@Nullable Date date) {
        return date == null ? null : date.toLocalDate();
    }

    private static @Nullable LocalDateTime localDateTime(@Nullable Timestamp time) {
        return time == null ? null : time.toLocalDateTime();
    }
}
