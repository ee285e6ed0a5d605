package io.reelshelf.warehouse.server.catalog;

import io.reelshelf.warehouse.redshift.Token;
import io.reelshelf.warehouse.redshift.TokenKind;
import java.util.List;
import java.util.Set;

/** Finds what a cast applies to. */
final class Operand {
    private static final Set<String> TEXT_TYPES = Set.of("text", "varchar", "name", "cstring", "char", "bpchar");

    /** Words that an operand follows. */
    private static final Set<String> BEFORE_VALUES = Set.of(
            "select",
            "distinct",
            "where",
            "and",
            "or",
            "not",
            "on",
            "by",
            "having",
            "case",
            "when",
            "then",
            "else",
            "in",
            "like");

    private Operand() {}

    /** The first token of the operand whose last token is at {@code last}, casts within it included. */
    static int start(List<Token> tokens, int last) {
        int first = primary(tokens, last);
        while (first >= 2 && tokens.get(first - 1).isSymbol("::")) {
            first = primary(tokens, first - 2);
        }
        return first;
    }

    /** Whether a value may end at this token, so that a postfix operator may follow. */
    static boolean endsAt(List<Token> tokens, int at) {
        if (at < 0) {
            return false;
        }
        Token token = tokens.get(at);
        return switch (token.kind()) {
            case STRING, NUMBER, PARAMETER, QUOTED -> true;
            case PUNCTUATION -> token.text().equals(")") || token.text().equals("]");
            case OPERATOR -> false;
            case WORD -> !BEFORE_VALUES.contains(token.value());
        };
    }

    /** Whether the operand is text that names something: a string, a parameter, or a cast to text. */
    static boolean isText(List<Token> tokens, int first, int last) {
        Token end = tokens.get(last);
        if (first == last) {
            return end.kind() == TokenKind.STRING || end.kind() == TokenKind.PARAMETER;
        }
        return end.isName() && TEXT_TYPES.contains(end.value());
    }

    /** The token that opens what the token at {@code close} closes; 0 where nothing does. */
    static int opening(List<Token> tokens, int close) {
        int depth = 0;
        for (int at = close; at > 0; at--) {
            Token token = tokens.get(at);
            if (token.isSymbol(")") || token.isSymbol("]")) {
                depth++;
            } else if ((token.isSymbol("(") || token.isSymbol("[")) && --depth == 0) {
                return at;
            }
        }
        return 0;
    }

    private static int primary(List<Token> tokens, int last) {
        int first = last;
        while (first > 0
                && (tokens.get(first).isSymbol("]") || tokens.get(first).isSymbol(")"))) {
            first = opening(tokens, first);
            boolean called = first > 0
                    && (tokens.get(first - 1).isName() || tokens.get(first - 1).isSymbol("]"));
            if (!called) {
                return first;
            }
            first--;
        }
        while (first >= 2
                && tokens.get(first - 1).isSymbol(".")
                && tokens.get(first - 2).isName()) {
            first -= 2;
        }
        return first;
    }
}
