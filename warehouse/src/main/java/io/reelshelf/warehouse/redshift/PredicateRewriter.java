package io.reelshelf.warehouse.redshift;

import io.reelshelf.warehouse.redshift.Operand.Kind;
import java.util.List;

/** What follows an operand to make a condition of it: IS, IN, BETWEEN, LIKE, SIMILAR TO and comparisons with ANY or ALL. */
final class PredicateRewriter {
    private final List<Token> tokens;
    private final Edits edits;
    private final ExpressionRewriter expressions;

    PredicateRewriter(List<Token> tokens, Edits edits, ExpressionRewriter expressions) {
        this.tokens = tokens;
        this.edits = edits;
        this.expressions = expressions;
    }

    static boolean isPattern(Token token) {
        return token.isWord("like")
                || token.isWord("ilike")
                || token.isWord("similar")
                || token.isWord("in")
                || token.isWord("between");
    }

    static boolean isQuantifier(Token token) {
        return token.isWord("any") || token.isWord("all") || token.isWord("some");
    }

    Operand quantified(Operand left, int at, int to) throws RedshiftSqlException {
        if (at + 1 >= to || !tokens.get(at + 1).isSymbol("(")) {
            throw Scan.unexpected(tokens, at + 1, to);
        }
        return left.to(expressions.group(at + 1, to).last(), Kind.OTHER_TYPE);
    }

    Operand is(Operand left, int at, int to) throws RedshiftSqlException {
        int end = at + 1;
        if (end < to && tokens.get(end).isWord("not")) {
            end++;
        }
        if (end + 1 < to
                && tokens.get(end).isWord("distinct")
                && tokens.get(end + 1).isWord("from")) {
            Operand right = expressions.parse(end + 2, to, ExpressionRewriter.COMPARISON + 1);
            Blanks.compare(tokens, edits, left, right);
            return left.to(right.last(), Kind.OTHER_TYPE);
        }
        if (end >= to || !tokens.get(end).isName()) {
            throw Scan.unexpected(tokens, end, to);
        }
        return left.to(end, Kind.OTHER_TYPE);
    }

    Operand pattern(Operand left, int at, int to) throws RedshiftSqlException {
        Token word = tokens.get(at);
        int end = switch (word.value()) {
            case "in" -> inList(left, at + 1, to);
            case "between" -> between(left, at + 1, to);
            case "similar" -> {
                if (at + 1 >= to || !tokens.get(at + 1).isWord("to")) {
                    throw Scan.unexpected(tokens, at + 1, to);
                }
                Operand pattern = expressions.parse(at + 2, to, ExpressionRewriter.PATTERN + 1);
                Patterns.similar(tokens, edits, pattern);
                yield escape(pattern.last() + 1, to, "SIMILAR TO");
            }
            default -> like(at + 1, to);
        };
        return left.to(end, Kind.OTHER_TYPE);
    }

    /** Redshift's LIKE has the backslash as its escape unless told otherwise; DuckDB's has none. */
    private int like(int at, int to) throws RedshiftSqlException {
        Operand pattern = expressions.parse(at, to, ExpressionRewriter.PATTERN + 1);
        int next = pattern.last() + 1;
        if (next < to && tokens.get(next).isWord("escape")) {
            return expressions
                    .parse(next + 1, to, ExpressionRewriter.PATTERN + 1)
                    .last();
        }
        Token token = tokens.get(pattern.first());
        if (pattern.first() == pattern.last()
                && token.kind() == TokenKind.STRING
                && token.value().indexOf('\\') >= 0) {
            edits.after(pattern.last(), " ESCAPE '\\'");
        }
        return pattern.last();
    }

    private int escape(int at, int to, String feature) throws RedshiftSqlException {
        if (at < to && tokens.get(at).isWord("escape")) {
            throw RedshiftSqlException.refused(
                    "ESCAPE of " + feature, tokens.get(at).position(), null);
        }
        return at - 1;
    }

    private int inList(Operand left, int at, int to) throws RedshiftSqlException {
        if (at >= to || !tokens.get(at).isSymbol("(")) {
            throw Scan.unexpected(tokens, at, to);
        }
        int close = Scan.closing(tokens, at, to);
        if (Scan.queryFollows(tokens, at + 1, close)) {
            expressions.queries().level(at + 1, close, false);
            Blanks.one(tokens, edits, left);
            return close;
        }
        List<Operand> items = expressions.list(at, close);
        Blanks.compareAll(tokens, edits, left, items);
        return close;
    }

    private int between(Operand left, int at, int to) throws RedshiftSqlException {
        int start = at < to && tokens.get(at).isWord("symmetric") ? at + 1 : at;
        Operand low = expressions.parse(start, to, ExpressionRewriter.PATTERN + 1);
        int and = low.last() + 1;
        if (and >= to || !tokens.get(and).isWord("and")) {
            throw Scan.unexpected(tokens, and, to);
        }
        Operand high = expressions.parse(and + 1, to, ExpressionRewriter.PATTERN + 1);
        Blanks.compareAll(tokens, edits, left, List.of(low, high));
        return high.last();
    }
}
