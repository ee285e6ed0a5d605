package io.reelshelf.warehouse.redshift;

import java.util.List;

/**
 * One or two numbers in parentheses after a type's name; 0 where not written.
 *
 * @param end the index after the closing parenthesis
 */
record Size(int first, int second, int end) {
    /** Reads them; MAX stands for a number where that is not 0. */
    static Size read(List<Token> tokens, int at, int max) throws RedshiftSqlException {
        if (at + 2 >= tokens.size() || !tokens.get(at).isSymbol("(")) {
            return new Size(0, 0, at);
        }
        int first = number(tokens.get(at + 1), max);
        if (tokens.get(at + 2).isSymbol(")")) {
            return new Size(first, 0, at + 3);
        }
        if (at + 4 < tokens.size()
                && tokens.get(at + 2).isSymbol(",")
                && tokens.get(at + 4).isSymbol(")")) {
            return new Size(first, number(tokens.get(at + 3), 0), at + 5);
        }
        throw RedshiftSqlException.syntax(
                "syntax error at or near \"" + tokens.get(at + 2).text() + "\"",
                tokens.get(at + 2).position());
    }

    private static int number(Token token, int max) throws RedshiftSqlException {
        if (max > 0 && token.isWord("max")) {
            return max;
        }
        try {
            return Integer.parseInt(token.text());
        } catch (NumberFormatException e) {
            throw RedshiftSqlException.syntax(
                    "a type's size is a whole number, not \"" + token.text() + "\"", token.position());
        }
    }
}
