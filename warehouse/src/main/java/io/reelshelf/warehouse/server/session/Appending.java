package io.reelshelf.warehouse.server.session;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import org.duckdb.DuckDBAppender;
import org.jspecify.annotations.Nullable;

/** Appends decoded values. */
final class Appending {
    private Appending() {}

    static void append(DuckDBAppender appender, @Nullable Object value) throws SQLException {
        if (value == null) {
            appender.appendNull();
        } else if (value instanceof String text) {
            appender.append(text);
        } else if (value instanceof Integer number) {
            appender.append(number.intValue());
        } else if (value instanceof Long number) {
            appender.append(number.longValue());
        } else if (value instanceof Double number) {
            appender.append(number.doubleValue());
        } else if (value instanceof Boolean truth) {
            appender.append(truth.booleanValue());
        } else if (value instanceof Short number) {
            appender.append(number.shortValue());
        } else if (value instanceof Float number) {
            appender.append(number.floatValue());
        } else if (value instanceof LocalDate day) {
            appender.append(day);
        } else if (value instanceof LocalDateTime time) {
            appender.append(time);
        } else if (value instanceof OffsetDateTime instant) {
            appender.append(instant);
        } else if (value instanceof LocalTime time) {
            appender.append(time);
        } else if (value instanceof byte[] bytes) {
            appender.append(bytes);
        } else if (value instanceof java.math.BigDecimal decimal) {
            appender.append(decimal.toPlainString());
        } else {
            appender.append(value.toString());
        }
    }
}
