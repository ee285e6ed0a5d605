package io.reelshelf.warehouse.redshift.copy;

/**
 * How the text of a field becomes a column's value.
 *
 * @param value an expression of the column's type; null where the text is wrong
 * @param problem an expression that gives the load error's code; null where the value is right
 */
record ValueSql(String value, String problem) {
    private static final String DECIMAL = "'[+-]?([0-9]+[.]?[0-9]*|[.][0-9]+)([eE][+-]?[0-9]+)?'";

    static ValueSql of(TargetColumn column, String text, CopyOptions options) {
        ValueSql sql = convert(column, text, options);
        if (!column.notNull()) {
            return sql;
        }
        return new ValueSql(
                sql.value,
                "CASE WHEN " + text + " IS NULL THEN " + LoadError.NOT_NULL + " ELSE " + sql.problem + " END");
    }

    private static ValueSql convert(TargetColumn column, String text, CopyOptions options) {
        String type = column.type();
        return switch (type) {
            case "VARCHAR" -> text(column, text);
            case "TINYINT", "SMALLINT", "INTEGER", "BIGINT", "HUGEINT" ->
                number(type, text, "'[+-]?[0-9]+'", LoadError.BAD_DIGIT);
            case "FLOAT", "DOUBLE" ->
                number(
                        type,
                        text,
                        "'[+-]?([0-9]+[.]?[0-9]*|[.][0-9]+)([eE][+-]?[0-9]+)?|(?i)nan|[+-]?inf(inity)?'",
                        LoadError.BAD_FLOAT);
            case "BOOLEAN" -> bool(text);
            case "DATE" -> parsed(DateFormats.date(text, options.dateFormat), text, LoadError.BAD_DATE);
            case "TIMESTAMP", "TIMESTAMP WITH TIME ZONE" ->
                parsed(DateFormats.timestamp(text, options.timeFormat, type), text, LoadError.BAD_TIMESTAMP);
            default ->
                type.startsWith("DECIMAL")
                        ? number(type, text, DECIMAL, LoadError.BAD_DECIMAL)
                        : parsed("TRY_CAST(" + text + " AS " + type + ")", text, LoadError.BAD_LINE);
        };
    }

    /** Trailing blanks do not count, all else does, in bytes. */
    private static ValueSql text(TargetColumn column, String text) {
        return new ValueSql(
                text,
                column.length() == 0
                        ? "NULL"
                        : "CASE WHEN strlen(" + text + ") > " + column.length() + " AND strlen(rtrim(" + text
                                + ", ' ')) > " + column.length() + " THEN " + LoadError.OUT_OF_RANGE + " END");
    }

    /** DuckDB rounds 1.5 to an integer and reads 0x1F: only Redshift's notation passes. */
    private static ValueSql number(String type, String text, String notation, int code) {
        String value = "TRY_CAST(" + text + " AS " + type + ")";
        return new ValueSql(
                value,
                "CASE WHEN " + text + " IS NULL THEN NULL WHEN NOT regexp_full_match(" + text + ", " + notation
                        + ") THEN " + code + " WHEN " + value + " IS NULL THEN " + LoadError.OUT_OF_RANGE + " END");
    }

    private static ValueSql bool(String text) {
        String value = "CASE WHEN lower(" + text + ") IN ('t', 'true', 'y', 'yes', '1') THEN true WHEN lower(" + text
                + ") IN ('f', 'false', 'n', 'no', '0') THEN false END";
        return parsed(value, text, LoadError.BAD_BOOLEAN);
    }

    private static ValueSql parsed(String value, String text, int code) {
        return new ValueSql(
                value, "CASE WHEN " + text + " IS NOT NULL AND (" + value + ") IS NULL THEN " + code + " END");
    }
}
