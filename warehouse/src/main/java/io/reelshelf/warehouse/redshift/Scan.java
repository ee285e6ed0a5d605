package io.reelshelf.warehouse.redshift;

import java.util.List;

/** Looks ahead among tokens. */
final class Scan {
    private Scan() {}

    /** The index of the parenthesis or bracket that closes the one at an index. */
    static int closing(List<Token> tokens, int open, int to) throws RedshiftSqlException {
        int depth = 0;
        for (int i = open; i < to; i++) {
            String text = tokens.get(i).kind() == TokenKind.PUNCTUATION
                    ? tokens.get(i).text()
                    : "";
            if (text.equals("(") || text.equals("[")) {
                depth++;
            } else if ((text.equals(")") || text.equals("]")) && --depth == 0) {
                return i;
            }
        }
        throw RedshiftSqlException.syntax(
                "\"" + tokens.get(open).text() + "\" is not closed",
                tokens.get(open).position());
    }

    /** The index after a name of dotted parts. */
    static int chainEnd(List<Token> tokens, int at, int to) {
        int end = at + 1;
        while (end + 1 < to
                && tokens.get(end).isSymbol(".")
                && (tokens.get(end + 1).isName() || tokens.get(end + 1).isSymbol("*"))) {
            end += 2;
        }
        return end;
    }

    static boolean queryFollows(List<Token> tokens, int at, int to) {
        int i = at;
        while (i < to && (tokens.get(i).isSymbol("(") || tokens.get(i).isWord("all"))) {
            i++;
        }
        return i < to
                && (tokens.get(i).isWord("select")
                        || tokens.get(i).isWord("with")
                        || tokens.get(i).isWord("values")
                        || tokens.get(i).isWord("from"));
    }

    /** The index of INTO outside of parentheses; -1 for none. */
    static int into(List<Token> tokens) {
        int depth = 0;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            depth += token.isSymbol("(") ? 1 : token.isSymbol(")") ? -1 : 0;
            if (depth == 0 && token.isWord("into")) {
                return i;
            }
        }
        return -1;
    }

    static boolean isCount(Token token) {
        return token.kind() == TokenKind.NUMBER || token.kind() == TokenKind.PARAMETER;
    }

    static RedshiftSqlException unexpected(List<Token> tokens, int at, int to) {
        return at < to
                ? RedshiftSqlException.syntax(
                        "syntax error at or near \"" + tokens.get(at).text() + "\"",
                        tokens.get(at).position())
                : RedshiftSqlException.syntax(
                        "syntax error at end of input",
                        tokens.isEmpty()
                                ? 0
                                : tokens.get(Math.min(to, tokens.size()) - 1).end());
    }
}
