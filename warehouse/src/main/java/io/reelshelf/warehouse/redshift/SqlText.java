package io.reelshelf.warehouse.redshift;

/** Writes identifiers and literals so that they read back as they are. */
public final class SqlText {
    private SqlText() {}

    /** An identifier in double quotes. */
    public static String identifier(String name) {
        return "\"" + name.replace("\"", "\"\"") + "\"";
    }

    /** A string in single quotes. DuckDB's strings have no backslash escapes. */
    public static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
