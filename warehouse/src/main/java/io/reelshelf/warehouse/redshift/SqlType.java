package io.reelshelf.warehouse.redshift;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A type as Redshift names it: https://docs.aws.amazon.com/redshift/latest/dg/c_Supported_data_types.html
 *
 * @param name Redshift's canonical name with its sizes, such as {@code character varying(256)}
 * @param duckDb the type that holds it
 * @param length the most bytes of a character or binary type; 0 for other types
 * @param sized whether its size was written
 * @param padded whether it is CHAR, whose trailing blanks do not count
 * @param end the index after its last token
 */
record SqlType(String name, String duckDb, int length, boolean sized, boolean padded, int end) {
    private static final int MAX_VARCHAR = 65_535;
    private static final int MAX_CHAR = 4_096;
    private static final int MAX_VARBYTE = 16_777_216;

    private static final Map<String, String[]> PLAIN = Map.ofEntries(
            plain("smallint", "smallint", "SMALLINT"),
            plain("int2", "smallint", "SMALLINT"),
            plain("integer", "integer", "INTEGER"),
            plain("int", "integer", "INTEGER"),
            plain("int4", "integer", "INTEGER"),
            plain("bigint", "bigint", "BIGINT"),
            plain("int8", "bigint", "BIGINT"),
            plain("real", "real", "REAL"),
            plain("float4", "real", "REAL"),
            plain("float8", "double precision", "DOUBLE"),
            plain("boolean", "boolean", "BOOLEAN"),
            plain("bool", "boolean", "BOOLEAN"),
            plain("date", "date", "DATE"),
            plain("timetz", "time with time zone", "TIMETZ"),
            plain("timestamptz", "timestamp with time zone", "TIMESTAMPTZ"),
            plain("super", "super", "JSON"),
            plain("oid", "oid", "BIGINT"),
            plain("name", "name", "VARCHAR"),
            plain("regtype", "regtype", "VARCHAR"),
            plain("regproc", "regproc", "VARCHAR"));

    private static Map.Entry<String, String[]> plain(String word, String name, String duckDb) {
        return Map.entry(word, new String[] {name, duckDb});
    }

    /** The type that begins at an index; null where none does. */
    static @Nullable SqlType read(List<Token> tokens, int at) throws RedshiftSqlException {
        if (at >= tokens.size() || !tokens.get(at).isName()) {
            return null;
        }
        String word = tokens.get(at).value();
        String[] plain = PLAIN.get(word);
        if (plain != null) {
            return new SqlType(plain[0], plain[1], 0, false, false, at + 1);
        }
        return switch (word) {
            case "double" ->
                new SqlType(
                        "double precision",
                        "DOUBLE",
                        0,
                        false,
                        false,
                        at + (isWord(tokens, at + 1, "precision") ? 2 : 1));
            case "float" -> floating(tokens, at);
            case "decimal", "numeric" -> decimal(tokens, at);
            case "varchar", "nvarchar", "text" -> text("character varying", MAX_VARCHAR, 256, false, tokens, at + 1);
            case "char", "character", "nchar" ->
                isWord(tokens, at + 1, "varying")
                        ? text("character varying", MAX_VARCHAR, 256, false, tokens, at + 2)
                        : text("character", MAX_CHAR, 1, true, tokens, at + 1);
            case "bpchar" -> text("character", MAX_CHAR, 256, true, tokens, at + 1);
            case "varbyte", "varbinary" -> binary(tokens, at + 1);
            case "binary" -> isWord(tokens, at + 1, "varying") ? binary(tokens, at + 2) : null;
            case "time", "timestamp" -> temporal(word, tokens, at);
            case "interval" -> new SqlType("interval", "INTERVAL", 0, false, false, intervalEnd(tokens, at + 1));
            case "geometry", "geography", "hllsketch", "array", "uuid", "json", "jsonb", "bytea", "money", "serial" ->
                throw RedshiftSqlException.refused(
                        "The type " + word.toUpperCase(java.util.Locale.ROOT),
                        tokens.get(at).position(),
                        null);
            default -> null;
        };
    }

    /** FLOAT is DOUBLE PRECISION in Redshift, and 4 bytes in DuckDB. */
    private static SqlType floating(List<Token> tokens, int at) throws RedshiftSqlException {
        Size size = Size.read(tokens, at + 1, 0);
        boolean small = size.first() > 0 && size.first() <= 24;
        return new SqlType(small ? "real" : "double precision", small ? "REAL" : "DOUBLE", 0, false, false, size.end());
    }

    /** Without sizes (18,0) in Redshift, (18,3) in DuckDB. */
    private static SqlType decimal(List<Token> tokens, int at) throws RedshiftSqlException {
        Size size = Size.read(tokens, at + 1, 0);
        int precision = size.first() == 0 ? 18 : size.first();
        if (precision > 38 || size.second() > precision) {
            throw RedshiftSqlException.syntax(
                    "NUMERIC(" + precision + "," + size.second() + ") is beyond 38 digits",
                    tokens.get(at).position());
        }
        String sizes = "(" + precision + "," + size.second() + ")";
        return new SqlType("numeric" + sizes, "DECIMAL" + sizes, 0, size.first() > 0, false, size.end());
    }

    private static SqlType text(String name, int most, int otherwise, boolean padded, List<Token> tokens, int at)
            throws RedshiftSqlException {
        Size size = Size.read(tokens, at, most);
        int length = size.first() == 0 ? otherwise : size.first();
        check(name, length, most, tokens, at);
        return new SqlType(name + "(" + length + ")", "VARCHAR", length, size.first() > 0, padded, size.end());
    }

    private static SqlType binary(List<Token> tokens, int at) throws RedshiftSqlException {
        Size size = Size.read(tokens, at, MAX_VARBYTE);
        int length = size.first() == 0 ? 64_000 : size.first();
        check("binary varying", length, MAX_VARBYTE, tokens, at);
        return new SqlType("binary varying(" + length + ")", "BLOB", length, size.first() > 0, false, size.end());
    }

    private static void check(String name, int length, int most, List<Token> tokens, int at)
            throws RedshiftSqlException {
        if (length > most) {
            throw RedshiftSqlException.syntax(
                    "length for type " + name + " cannot exceed " + most,
                    tokens.get(at - 1).position());
        }
    }

    private static SqlType temporal(String word, List<Token> tokens, int at) throws RedshiftSqlException {
        int end = Size.read(tokens, at + 1, 0).end();
        boolean zoned = isWord(tokens, end, "with") && isWord(tokens, end + 1, "time");
        boolean said = zoned || (isWord(tokens, end, "without") && isWord(tokens, end + 1, "time"));
        String name = word + (zoned ? " with time zone" : " without time zone");
        String duckDb = word.equals("time") ? (zoned ? "TIMETZ" : "TIME") : (zoned ? "TIMESTAMPTZ" : "TIMESTAMP");
        return new SqlType(name, duckDb, 0, false, false, said ? end + 3 : end);
    }

    private static int intervalEnd(List<Token> tokens, int at) throws RedshiftSqlException {
        int end = at;
        while (end < tokens.size()
                && tokens.get(end).kind() == TokenKind.WORD
                && (DateParts.known(tokens.get(end).value()) || tokens.get(end).isWord("to"))) {
            end = Size.read(tokens, end + 1, 0).end();
        }
        return end;
    }

    private static boolean isWord(List<Token> tokens, int at, String word) {
        return at < tokens.size() && tokens.get(at).isWord(word);
    }
}
