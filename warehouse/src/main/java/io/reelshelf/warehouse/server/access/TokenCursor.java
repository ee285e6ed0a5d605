package io.reelshelf.warehouse.server.access;

import io.reelshelf.warehouse.redshift.RedshiftSqlException;
import io.reelshelf.warehouse.redshift.Token;
import io.reelshelf.warehouse.redshift.TokenKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads tokens from left to right. */
final class TokenCursor {
    private final List<Token> tokens;
    private int at;

    TokenCursor(List<Token> tokens) {
        this.tokens = tokens;
    }

    boolean atEnd() {
        return at >= tokens.size();
    }

    int index() {
        return at;
    }

    /** Reads these keywords where they come next. */
    boolean accept(String... keywords) {
        for (int i = 0; i < keywords.length; i++) {
            if (at + i >= tokens.size() || !tokens.get(at + i).isWord(keywords[i])) {
                return false;
            }
        }
        at += keywords.length;
        return true;
    }

    boolean acceptSymbol(String symbol) {
        boolean seen = !atEnd() && tokens.get(at).isSymbol(symbol);
        at += seen ? 1 : 0;
        return seen;
    }

    void expect(String... keywords) throws RedshiftSqlException {
        if (!accept(keywords)) {
            throw unexpected();
        }
    }

    void expectSymbol(String symbol) throws RedshiftSqlException {
        if (!acceptSymbol(symbol)) {
            throw unexpected();
        }
    }

    void expectEnd() throws RedshiftSqlException {
        if (!atEnd()) {
            throw unexpected();
        }
    }

    Token next() throws RedshiftSqlException {
        if (atEnd()) {
            throw unexpected();
        }
        return tokens.get(at++);
    }

    /** A name, in lower case. */
    String name() throws RedshiftSqlException {
        if (atEnd() || !tokens.get(at).isName()) {
            throw unexpected();
        }
        return tokens.get(at++).value().toLowerCase(Locale.ROOT);
    }

    /** A name with dots. */
    List<String> dotted() throws RedshiftSqlException {
        List<String> parts = new ArrayList<>();
        do {
            parts.add(name());
        } while (acceptSymbol("."));
        return parts;
    }

    List<List<String>> dottedNames() throws RedshiftSqlException {
        List<List<String>> names = new ArrayList<>();
        do {
            names.add(dotted());
        } while (acceptSymbol(","));
        return names;
    }

    String string() throws RedshiftSqlException {
        if (atEnd() || tokens.get(at).kind() != TokenKind.STRING) {
            throw unexpected();
        }
        return tokens.get(at++).value();
    }

    /** Skips a parenthesis with what it holds, where one comes next. */
    void skipParenthesis() throws RedshiftSqlException {
        if (!acceptSymbol("(")) {
            return;
        }
        for (int depth = 1; depth > 0; ) {
            Token token = next();
            depth += token.isSymbol("(") ? 1 : token.isSymbol(")") ? -1 : 0;
        }
    }

    RedshiftSqlException unexpected() {
        String where = atEnd() ? "end of input" : "or near \"" + tokens.get(at).text() + "\"";
        int position = atEnd()
                ? (tokens.isEmpty() ? 0 : tokens.get(tokens.size() - 1).end())
                : tokens.get(at).position();
        return new RedshiftSqlException(RedshiftSqlException.SYNTAX_ERROR, "syntax error at " + where, position, null);
    }
}
