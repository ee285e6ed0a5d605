package io.reelshelf.warehouse.redshift;

import io.reelshelf.warehouse.redshift.Operand.Kind;
import java.util.List;
import java.util.Set;

/** CAST and {@code ::}. A cast to a sized character type cuts the text to its bytes, as in Redshift. */
final class CastRewriter {
    /** Words that DuckDB reads as Redshift does. */
    private static final Set<String> SAME = Set.of(
            "smallint",
            "int2",
            "integer",
            "int",
            "int4",
            "bigint",
            "int8",
            "real",
            "float4",
            "float8",
            "double",
            "boolean",
            "bool",
            "date",
            "time",
            "timestamp",
            "timetz",
            "timestamptz",
            "varchar",
            "text",
            "nvarchar",
            "interval",
            "name",
            "oid");

    private final List<Token> tokens;
    private final Edits edits;
    private final ExpressionRewriter expressions;

    CastRewriter(List<Token> tokens, Edits edits, ExpressionRewriter expressions) {
        this.tokens = tokens;
        this.edits = edits;
        this.expressions = expressions;
    }

    Operand cast(int at, int to) throws RedshiftSqlException {
        int close = Scan.closing(tokens, at + 1, to);
        if (tokens.get(at).isWord("try_cast")) {
            edits.replace(at, "TRY_CAST");
        }
        expressions.deeper(tokens.get(at));
        Operand operand = expressions.parse(at + 2, close);
        expressions.shallower();
        int as = operand.last() + 1;
        if (as >= close || !tokens.get(as).isWord("as")) {
            throw Scan.unexpected(tokens, as, close);
        }
        SqlType type = type(as + 1, close);
        if (type.end() != close) {
            throw Scan.unexpected(tokens, type.end(), close);
        }
        if (cuts(type)) {
            edits.replace(at, macro(type));
            edits.replace(as, ",");
            edits.remove(as + 1, close);
            edits.replace(as + 1, String.valueOf(type.length()));
        } else if (type.name().equals("super")) {
            edits.replace(at, "to_json");
            edits.remove(as, close);
        } else {
            name(as + 1, type);
        }
        return new Operand(at, close, kind(type), label(operand, type));
    }

    Operand doubleColon(Operand left, int at, int to) throws RedshiftSqlException {
        if (at + 1 < to && tokens.get(at + 1).isWord("regclass")) {
            edits.before(left.first(), "to_regclass(");
            edits.remove(at, at + 2);
            edits.after(left.last(), ")");
            return new Operand(left.first(), at + 1, Kind.OTHER_TYPE, "regclass");
        }
        SqlType type = type(at + 1, to);
        if (cuts(type)) {
            edits.before(left.first(), macro(type) + "(");
            edits.remove(at, type.end());
            edits.after(left.last(), ", " + type.length() + ")");
        } else if (type.name().equals("super")) {
            edits.before(left.first(), "to_json(");
            edits.remove(at, type.end());
            edits.after(left.last(), ")");
        } else {
            name(at + 1, type);
        }
        return new Operand(left.first(), type.end() - 1, kind(type), label(left, type));
    }

    private SqlType type(int at, int to) throws RedshiftSqlException {
        SqlType type = SqlType.read(tokens, at);
        if (type == null || type.end() > to) {
            throw at < to && tokens.get(at).isName()
                    ? RedshiftSqlException.refused(
                            "The type " + tokens.get(at).text(), tokens.get(at).position(), null)
                    : Scan.unexpected(tokens, at, to);
        }
        return type;
    }

    private static boolean cuts(SqlType type) {
        return type.duckDb().equals("VARCHAR") && (type.sized() || type.padded());
    }

    private static String macro(SqlType type) {
        return FunctionTable.MACROS + (type.padded() ? "char_cast" : "varchar_cast");
    }

    private void name(int at, SqlType type) {
        boolean sizedDecimal = type.duckDb().startsWith("DECIMAL") && type.sized();
        boolean plainInterval = !type.name().equals("interval") || type.end() == at + 1;
        if (sizedDecimal || (SAME.contains(tokens.get(at).value()) && plainInterval)) {
            return;
        }
        edits.remove(at, type.end());
        edits.replace(at, type.duckDb());
    }

    private static Kind kind(SqlType type) {
        return type.duckDb().equals("VARCHAR")
                ? Kind.TEXT
                : type.duckDb().equals("JSON") ? Kind.UNKNOWN : Kind.OTHER_TYPE;
    }

    /** PostgreSQL names a cast after what is cast, where that has a name, else after the type. */
    private String label(Operand operand, SqlType type) {
        if (operand.kind() == Kind.COLUMN) {
            return tokens.get(operand.last()).value();
        }
        if (!operand.label().isEmpty() && !operand.label().equals("?column?")) {
            return operand.label();
        }
        String name = type.name();
        int parenthesis = name.indexOf('(');
        return switch (parenthesis < 0 ? name : name.substring(0, parenthesis)) {
            case "smallint" -> "int2";
            case "integer" -> "int4";
            case "bigint" -> "int8";
            case "real" -> "float4";
            case "double precision" -> "float8";
            case "boolean" -> "bool";
            case "character varying" -> "varchar";
            case "character" -> "bpchar";
            case "timestamp without time zone" -> "timestamp";
            case "timestamp with time zone" -> "timestamptz";
            case "time without time zone" -> "time";
            case "time with time zone" -> "timetz";
            case "binary varying" -> "varbyte";
            default -> parenthesis < 0 ? name : name.substring(0, parenthesis);
        };
    }
}
