package io.reelshelf.warehouse.redshift;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads calls of functions and hands each to its rule. */
final class FunctionRewriter {
    /** Words between the arguments of EXTRACT, SUBSTRING, TRIM, POSITION and OVERLAY. */
    private static final Set<String> SEPARATORS = Set.of(
            "from", "for", "in", "both", "leading", "trailing", "placing", "ignore", "respect", "nulls", "using");
    /** Between CAST's and comparison's precedence: POSITION(a IN b) has no IN operator. */
    private static final int ABOVE_IN = 7;

    private final List<Token> tokens;
    private final Edits edits;
    private final ExpressionRewriter expressions;
    private final SpecialFunctions special;

    FunctionRewriter(List<Token> tokens, Edits edits, ExpressionRewriter expressions) {
        this.tokens = tokens;
        this.edits = edits;
        this.expressions = expressions;
        this.special = new SpecialFunctions(tokens, edits);
    }

    /** SYSDATE, CURRENT_DATE and others without parentheses. */
    Operand niladic(int at) {
        Token token = tokens.get(at);
        if (token.isWord("sysdate")) {
            edits.replace(at, FunctionTable.MACROS + "sysdate()");
        } else if (token.value().endsWith("user")) {
            // As a call: under its own label, which Redshift gives it, DuckDB would take the bare word for the column.
            edits.replace(at, token.value() + "()");
        }
        boolean text =
                token.value().endsWith("user") || token.isWord("current_schema") || token.isWord("current_database");
        String label = switch (token.value()) {
            case "current_date" -> "date";
            case "current_timestamp" -> "timestamptz";
            case "current_time" -> "timetz";
            case "sysdate" -> "timestamp";
            case "user" -> "current_user";
            default -> token.value();
        };
        return new Operand(at, at, text ? Operand.Kind.TEXT : Operand.Kind.OTHER_TYPE, label);
    }

    /** A call whose parenthesis opens at an index; its name begins before. */
    Operand call(int at, int open, int to) throws RedshiftSqlException {
        return call(at, open, to, false);
    }

    /** APPROXIMATE COUNT(DISTINCT …) or APPROXIMATE PERCENTILE_DISC(…) WITHIN GROUP (…). */
    Operand approximate(int at, int to) throws RedshiftSqlException {
        Token name = tokens.get(at + 1);
        if (!name.isWord("count") && !name.isWord("percentile_disc")) {
            throw RedshiftSqlException.refused("APPROXIMATE " + name.text(), name.position(), null);
        }
        edits.remove(at, at + 1);
        Operand call = call(at + 1, at + 2, to, true);
        return new Operand(at, call.last(), call.kind(), call.label());
    }

    private Operand call(int at, int open, int to, boolean approximate) throws RedshiftSqlException {
        Token name = tokens.get(open - 1);
        qualifier(at, open);
        int close = Scan.closing(tokens, open, to);
        FunctionTable.Rule rule = FunctionTable.rule(name.value());
        if (rule == null) {
            FunctionTable.refuseUnknown(name);
            throw new IllegalStateException("refused above");
        }
        expressions.deeper(tokens.get(open));
        List<Operand> arguments = arguments(name, open, close);
        boolean distinct = open + 1 < close && tokens.get(open + 1).isWord("distinct");
        Call call = new Call(name.value(), open - 1, open, close, arguments, distinct);
        Suffix suffix = Suffix.read(tokens, close + 1, to);
        if (suffix.withinOpen() >= 0) {
            expressions.queries().level(suffix.withinOpen() + 1, suffix.withinClose(), false);
        }
        if (suffix.overOpen() >= 0) {
            expressions.queries().level(suffix.overOpen() + 1, suffix.last(), false);
        }
        expressions.shallower();
        switch (rule) {
            case SAME -> {
                if (approximate) {
                    special.aggregates().approximateCount(call);
                }
            }
            case MACRO -> edits.replace(open - 1, FunctionTable.MACROS + name.value());
            case RENAMED -> edits.replace(open - 1, FunctionTable.renamed(name.value()));
            case SPECIAL -> special.rewrite(call, suffix, approximate);
        }
        return new Operand(at, suffix.last(), FunctionTable.kind(name.value()), name.value());
    }

    private void qualifier(int at, int open) throws RedshiftSqlException {
        if (open - at > 1) {
            if (!tokens.get(at).value().equals("pg_catalog") || open - at > 3) {
                throw RedshiftSqlException.refused(
                        "The function " + tokens.get(at).text() + "."
                                + tokens.get(open - 1).text(),
                        tokens.get(at).position(),
                        "User-defined functions are not run.");
            }
            edits.remove(at, open - 1);
        }
    }

    private List<Operand> arguments(Token name, int open, int close) throws RedshiftSqlException {
        List<Operand> arguments = new ArrayList<>();
        int at = open + 1;
        if (at < close && (tokens.get(at).isWord("distinct") || tokens.get(at).isWord("all"))) {
            at++;
        }
        boolean byWords = switch (name.value()) {
            case "position",
                    "extract",
                    "substring",
                    "trim",
                    "overlay",
                    "first_value",
                    "last_value",
                    "lag",
                    "lead",
                    "nth_value" -> true;
            default -> false;
        };
        if (Scan.queryFollows(tokens, at, close) && !tokens.get(at).isSymbol("(")) {
            throw Scan.unexpected(tokens, at, close);
        }
        while (at < close) {
            Token token = tokens.get(at);
            if (token.isSymbol(",")
                    || (byWords && token.kind() == TokenKind.WORD && SEPARATORS.contains(token.value()))) {
                at++;
                continue;
            }
            Operand argument = name.value().equals("position")
                    ? expressions.parse(at, close, ABOVE_IN)
                    : expressions.parse(at, close);
            arguments.add(argument);
            at = argument.last() + 1;
            if (at < close && !tokens.get(at).isSymbol(",") && !byWords) {
                throw Scan.unexpected(tokens, at, close);
            }
        }
        return arguments;
    }
}
