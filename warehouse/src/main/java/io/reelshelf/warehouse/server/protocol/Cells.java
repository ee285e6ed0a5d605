package io.reelshelf.warehouse.server.protocol;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;

/**
 * The current row of a result, asked column by column, from 0. Which getter a column answers follows from its {@link
 * DataType}: whole numbers {@link #integer}, single and double precision {@link #real}, text and all that is sent as text
 * (times, intervals, arrays, JSON) {@link #text}. An instant is its date and time in UTC.
 */
public interface Cells {
    /** Whether the value is null; the getters need not answer for one. */
    boolean isNull(int column);

    /** A truth value. */
    boolean bool(int column);

    /** A whole number. */
    long integer(int column);

    /** A floating-point number. */
    double real(int column);

    /** An exact decimal. */
    BigDecimal decimal(int column);

    /** A day. */
    LocalDate date(int column);

    /** A day and time; of an instant, in UTC. */
    LocalDateTime timestamp(int column);

    /** Text; bytes as hexadecimal digits. */
    String text(int column);

    /** A day as days since 1970-01-01. */
    default long epochDay(int column) {
        return date(column).toEpochDay();
    }

    /** A day and time as microseconds since 1970-01-01 00:00:00. */
    default long epochMicros(int column) {
        return ChronoUnit.MICROS.between(LocalDateTime.of(1970, 1, 1, 0, 0), timestamp(column));
    }

    /** Writes an exact decimal's digits. */
    default void putDecimal(int column, MessageWriter out) {
        out.putText(decimal(column).toPlainString());
    }

    /** Writes text in UTF-8. */
    default void putText(int column, MessageWriter out) {
        out.putText(text(column));
    }
}
