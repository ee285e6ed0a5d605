package io.reelshelf.warehouse.redshift.copy;

import io.reelshelf.warehouse.redshift.SqlText;
import java.util.Locale;

/**
 * A column to load.
 *
 * @param type DuckDB's name of its type
 * @param length the most bytes of a text; 0 for no limit
 */
record TargetColumn(String name, String type, int length, boolean notNull, boolean hasDefault) {
    boolean isText() {
        return type.equals("VARCHAR");
    }

    String sql() {
        return SqlText.identifier(name);
    }

    /** Redshift's name of the type. */
    String redshiftType() {
        return switch (type) {
            case "VARCHAR" -> "varchar";
            case "TIMESTAMP WITH TIME ZONE" -> "timestamptz";
            case "DOUBLE" -> "float8";
            case "FLOAT" -> "real";
            case "JSON" -> "super";
            default -> type.startsWith("DECIMAL") ? "numeric" : type.toLowerCase(Locale.ROOT);
        };
    }
}
