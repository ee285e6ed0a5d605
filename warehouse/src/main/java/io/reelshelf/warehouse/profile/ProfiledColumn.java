package io.reelshelf.warehouse.profile;

import java.sql.Types;

/** A column to profile, and how its kind is measured in SQL. */
record ProfiledColumn(String name, Kind kind) {
    /** What a histogram and a mean can mean for a column. */
    enum Kind {
        NUMBER,
        TIME,
        TEXT
    }

    static ProfiledColumn of(String name, int jdbcType) {
        Kind kind = switch (jdbcType) {
            case Types.TINYINT,
                    Types.SMALLINT,
                    Types.INTEGER,
                    Types.BIGINT,
                    Types.REAL,
                    Types.FLOAT,
                    Types.DOUBLE,
                    Types.DECIMAL,
                    Types.NUMERIC -> Kind.NUMBER;
            case Types.DATE, Types.TIMESTAMP -> Kind.TIME;
            default -> Kind.TEXT;
        };
        return new ProfiledColumn(name, kind);
    }

    /** The value as a number: seconds since 1970 for times. */
    String measure() {
        return kind == Kind.TIME
                ? "CAST(EXTRACT(EPOCH FROM " + name + ") AS DOUBLE PRECISION)"
                : "CAST(" + name + " AS DOUBLE PRECISION)";
    }

    String meanOrNull() {
        return kind == Kind.NUMBER ? "AVG(" + measure() + ")" : "CAST(NULL AS DOUBLE PRECISION)";
    }
}
