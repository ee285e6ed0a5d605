package io.reelshelf.api.reports;

import java.sql.Types;

/**
 * A column of a report, from the warehouse's catalogue.
 *
 * @param name its name there
 * @param kind what it holds
 * @param jdbcType of {@link Types}
 * @param description its COMMENT; empty if it has none
 */
record Column(String name, ColumnKind kind, int jdbcType, String description) {
    /**
     * Whether rows can be chosen by it. Dimensions are text, days and small whole numbers (codes, stars, places); counts
     * are BIGINT and measures have a fraction, so only a BIGINT that is an id is a dimension.
     */
    boolean isDimension() {
        return switch (kind) {
            case STRING, DATE -> true;
            case INTEGER -> jdbcType != Types.BIGINT || name.endsWith("_id");
            case NUMBER, BOOLEAN, OTHER -> false;
        };
    }

    /** Quoted for SQL. */
    String quoted() {
        return quote(name);
    }

    static String quote(String identifier) {
        return '"' + identifier.replace("\"", "\"\"") + '"';
    }
}
