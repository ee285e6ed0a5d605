package io.reelshelf.warehouse.redshift;

import io.reelshelf.warehouse.redshift.Operand.Kind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Operands without operators: literals, names, calls, CASE, parentheses, with what selects from a SUPER value behind them. */
final class PrimaryRewriter {
    private final List<Token> tokens;
    private final Edits edits;
    private final ExpressionRewriter expressions;
    private final CastRewriter casts;
    private final FunctionRewriter functions;

    PrimaryRewriter(List<Token> tokens, Edits edits, ExpressionRewriter expressions, CastRewriter casts) {
        this.tokens = tokens;
        this.edits = edits;
        this.expressions = expressions;
        this.casts = casts;
        this.functions = new FunctionRewriter(tokens, edits, expressions);
    }

    /** Reads the operand that begins at an index. */
    Operand primary(int at, int to) throws RedshiftSqlException {
        return postfixed(plain(at, to), to);
    }

    /** Subscripts and attributes of SUPER values. */
    private Operand postfixed(Operand operand, int to) throws RedshiftSqlException {
        Operand whole = operand;
        while (true) {
            int next = whole.last() + 1;
            if (next < to && tokens.get(next).isSymbol("[")) {
                int close = Scan.closing(tokens, next, to);
                if (close == next + 1) {
                    throw Scan.unexpected(tokens, close, to);
                }
                expressions.deeper(tokens.get(next));
                Operand subscript = expressions.parse(next + 1, close);
                expressions.shallower();
                if (subscript.last() + 1 != close) {
                    throw RedshiftSqlException.refused(
                            "A slice", tokens.get(subscript.last() + 1).position(), "Take one element.");
                }
                whole = new Operand(whole.first(), close, Kind.UNKNOWN, whole.label());
            } else if (next + 1 < to
                    && tokens.get(next).isSymbol(".")
                    && tokens.get(next + 1).isName()) {
                whole = new Operand(
                        whole.first(),
                        next + 1,
                        Kind.UNKNOWN,
                        tokens.get(next + 1).value());
            } else {
                return whole;
            }
        }
    }

    private Operand plain(int at, int to) throws RedshiftSqlException {
        if (at >= to) {
            throw Scan.unexpected(tokens, at, to);
        }
        Token token = tokens.get(at);
        return switch (token.kind()) {
            case NUMBER -> new Operand(at, at, Kind.OTHER_TYPE, "?column?");
            case STRING -> string(at);
            case PARAMETER -> new Operand(at, at, Kind.UNKNOWN, "?column?");
            case PUNCTUATION -> punctuation(at, to);
            case OPERATOR -> star(at, to);
            case WORD, QUOTED -> name(at, to);
        };
    }

    /** DuckDB reads neither E'…' with all of Redshift's escapes nor dollar quotes with tags alike. */
    private Operand string(int at) {
        Token token = tokens.get(at);
        if (token.text().charAt(0) != '\'') {
            edits.replace(at, SqlText.literal(token.value()));
        }
        return new Operand(at, at, Kind.STRING, "?column?");
    }

    private Operand star(int at, int to) throws RedshiftSqlException {
        if (!tokens.get(at).isSymbol("*")) {
            throw Scan.unexpected(tokens, at, to);
        }
        return new Operand(at, at, Kind.UNKNOWN, "");
    }

    private Operand punctuation(int at, int to) throws RedshiftSqlException {
        Token token = tokens.get(at);
        if (token.isSymbol("(")) {
            return group(at, to);
        }
        if (token.isSymbol("[") || token.isSymbol("{")) {
            throw RedshiftSqlException.refused(
                    "A literal in " + token.text(), token.position(), "Write ARRAY(…), OBJECT(…) or JSON_PARSE('…').");
        }
        throw Scan.unexpected(tokens, at, to);
    }

    /** A subquery, or expressions in parentheses. */
    Operand group(int at, int to) throws RedshiftSqlException {
        int close = Scan.closing(tokens, at, to);
        expressions.deeper(tokens.get(at));
        Kind kind = Kind.UNKNOWN;
        String label = "?column?";
        if (Scan.queryFollows(tokens, at + 1, close)) {
            expressions.queries().level(at + 1, close, false);
        } else {
            List<Operand> items = expressions.list(at, close);
            if (items.size() == 1) {
                kind = items.get(0).kind() == Kind.STRING
                        ? Kind.TEXT
                        : items.get(0).kind();
                label = items.get(0).kind() == Kind.COLUMN
                        ? tokens.get(items.get(0).last()).value()
                        : items.get(0).label();
            }
        }
        expressions.shallower();
        return new Operand(at, close, kind == Kind.COLUMN ? Kind.UNKNOWN : kind, label);
    }

    private Operand name(int at, int to) throws RedshiftSqlException {
        Token token = tokens.get(at);
        boolean call = at + 1 < to && tokens.get(at + 1).isSymbol("(");
        if (token.kind() == TokenKind.WORD) {
            if (token.isWord("case")) {
                return caseOf(at, to);
            }
            if (call && (token.isWord("cast") || token.isWord("try_cast"))) {
                return casts.cast(at, to);
            }
            if (call && token.isWord("exists")) {
                Operand query = group(at + 1, to);
                return new Operand(at, query.last(), Kind.OTHER_TYPE, "?column?");
            }
            // ARRAY(query) of PostgreSQL's tools; array(…) of values is Redshift's function.
            if (call && token.isWord("array") && Scan.queryFollows(tokens, at + 2, to)) {
                Operand query = group(at + 1, to);
                return new Operand(at, query.last(), Kind.OTHER_TYPE, "array");
            }
            if (token.isWord("approximate") && at + 2 < to && tokens.get(at + 2).isSymbol("(")) {
                return functions.approximate(at, to);
            }
            Operand literal = typedLiteral(at, to);
            if (literal != null) {
                return literal;
            }
            if (Words.reserved(token) && !expressions.starts(at, to)) {
                throw Scan.unexpected(tokens, at, to);
            }
            if (Words.NILADIC.contains(token.value()) && !call) {
                return functions.niladic(at);
            }
        }
        int end = Scan.chainEnd(tokens, at, to);
        if (end < to && tokens.get(end).isSymbol("(") && !tokens.get(end - 1).isSymbol("*")) {
            return functions.call(at, end, to);
        }
        if (tokens.get(end - 1).isSymbol("*")) {
            return new Operand(at, end - 1, Kind.UNKNOWN, "");
        }
        boolean constant = end == at + 1 && (token.isWord("true") || token.isWord("false") || token.isWord("null"));
        return constant
                ? new Operand(at, at, Kind.OTHER_TYPE, token.isWord("null") ? "?column?" : "bool")
                : new Operand(at, end - 1, Kind.COLUMN, "");
    }

    /** DATE '…', TIMESTAMP '…', TIME '…' and INTERVAL '…' with or without a part. */
    private @Nullable Operand typedLiteral(int at, int to) throws RedshiftSqlException {
        Token token = tokens.get(at);
        boolean interval = token.isWord("interval");
        if (!interval
                && !token.isWord("date")
                && !token.isWord("timestamp")
                && !token.isWord("time")
                && !token.isWord("timestamptz")
                && !token.isWord("timetz")) {
            return null;
        }
        int string = at + 1;
        if (!interval && string + 2 < to && tokens.get(string + 1).isWord("time")) {
            string += 3;
        }
        if (string >= to || tokens.get(string).kind() != TokenKind.STRING) {
            return null;
        }
        int end = string;
        if (interval) {
            end = Intervals.rewrite(tokens, edits, at, string, to);
        }
        return new Operand(at, end, Kind.OTHER_TYPE, interval ? "interval" : token.value());
    }

    private Operand caseOf(int at, int to) throws RedshiftSqlException {
        expressions.deeper(tokens.get(at));
        int i = at + 1;
        while (i < to && !tokens.get(i).isWord("end")) {
            Token token = tokens.get(i);
            if (token.isWord("when") || token.isWord("then") || token.isWord("else")) {
                i++;
            } else {
                i = expressions.parse(i, to).last() + 1;
            }
        }
        if (i >= to) {
            throw Scan.unexpected(tokens, i, to);
        }
        expressions.shallower();
        return new Operand(at, i, Kind.UNKNOWN, "case");
    }
}
