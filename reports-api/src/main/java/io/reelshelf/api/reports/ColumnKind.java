package io.reelshelf.api.reports;

import java.sql.Types;
import java.util.Locale;

/** What a column holds, as JSON tells it. */
enum ColumnKind {
    /** Text. */
    STRING,
    /** A whole number. */
    INTEGER,
    /** A number with a fraction. */
    NUMBER,
    /** A day, written 2001-02-28. */
    DATE,
    /** True or false. */
    BOOLEAN,
    /** Anything else, written as text. */
    OTHER;

    static ColumnKind of(int jdbcType) {
        return switch (jdbcType) {
            case Types.VARCHAR, Types.CHAR, Types.NVARCHAR, Types.LONGVARCHAR -> STRING;
            case Types.TINYINT, Types.SMALLINT, Types.INTEGER, Types.BIGINT -> INTEGER;
            case Types.FLOAT, Types.REAL, Types.DOUBLE, Types.DECIMAL, Types.NUMERIC -> NUMBER;
            case Types.DATE -> DATE;
            case Types.BOOLEAN, Types.BIT -> BOOLEAN;
            default -> OTHER;
        };
    }

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
