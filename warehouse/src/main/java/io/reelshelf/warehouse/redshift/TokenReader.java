package io.reelshelf.warehouse.redshift;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a statement's tokens from left to right. */
final class TokenReader {
    private final Origin origin;
    private final List<Token> tokens;
    private int at;

    TokenReader(Origin origin) {
        this.origin = origin;
        this.tokens = origin.tokens();
    }

    Origin origin() {
        return origin;
    }

    boolean atEnd() {
        return at >= tokens.size();
    }

    /** The index of the next token in the statement. */
    int index() {
        return at;
    }

    void moveTo(int index) {
        at = index;
    }

    @Nullable
    Token peek(int offset) {
        return at + offset < tokens.size() ? tokens.get(at + offset) : null;
    }

    Token next() throws RedshiftSqlException {
        if (atEnd()) {
            throw RedshiftSqlException.syntax("syntax error at end of input", end());
        }
        return tokens.get(at++);
    }

    /** Whether these keywords come next. */
    boolean sees(String... keywords) {
        for (int i = 0; i < keywords.length; i++) {
            Token token = peek(i);
            if (token == null || !token.isWord(keywords[i])) {
                return false;
            }
        }
        return true;
    }

    /** Reads these keywords where they come next. */
    boolean accept(String... keywords) {
        boolean seen = sees(keywords);
        at += seen ? keywords.length : 0;
        return seen;
    }

    boolean seesSymbol(String symbol) {
        Token token = peek(0);
        return token != null && token.isSymbol(symbol);
    }

    boolean acceptSymbol(String symbol) {
        boolean seen = seesSymbol(symbol);
        at += seen ? 1 : 0;
        return seen;
    }

    void expect(String keyword) throws RedshiftSqlException {
        if (!accept(keyword)) {
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

    /** A name, folded. */
    String name() throws RedshiftSqlException {
        Token token = peek(0);
        if (token == null || !token.isName()) {
            throw unexpected();
        }
        at++;
        return token.value();
    }

    RelationName relation() throws RedshiftSqlException {
        List<String> parts = new ArrayList<>();
        int start = position();
        do {
            parts.add(name());
        } while (acceptSymbol("."));
        if (parts.size() > 3) {
            throw RedshiftSqlException.syntax("improper relation name (too many dotted names)", start);
        }
        return new RelationName(parts);
    }

    List<RelationName> relations() throws RedshiftSqlException {
        List<RelationName> names = new ArrayList<>();
        do {
            names.add(relation());
        } while (acceptSymbol(","));
        return names;
    }

    /** Names in parentheses where they come next, else none. */
    List<String> columns() throws RedshiftSqlException {
        List<String> names = new ArrayList<>();
        if (acceptSymbol("(")) {
            do {
                names.add(name());
            } while (acceptSymbol(","));
            expectSymbol(")");
        }
        return names;
    }

    String string() throws RedshiftSqlException {
        Token token = peek(0);
        if (token == null || token.kind() != TokenKind.STRING) {
            throw unexpected();
        }
        at++;
        return token.value();
    }

    /** The tokens that are left, read. */
    List<Token> rest() {
        List<Token> rest = tokens.subList(at, tokens.size());
        at = tokens.size();
        return rest;
    }

    /** The index after the parenthesis that closes the one at an index. */
    int closing(int open) throws RedshiftSqlException {
        int depth = 0;
        for (int i = open; i < tokens.size(); i++) {
            if (tokens.get(i).isSymbol("(")) {
                depth++;
            } else if (tokens.get(i).isSymbol(")") && --depth == 0) {
                return i + 1;
            }
        }
        throw RedshiftSqlException.syntax(
                "a parenthesis is not closed", tokens.get(open).position());
    }

    /** The text of a run of tokens as written, what lies between them included. */
    String text(int from, int to) {
        if (from >= to) {
            return "";
        }
        return origin.original()
                .substring(
                        tokens.get(from).position() - origin.position(),
                        tokens.get(to - 1).end() - origin.position());
    }

    /** A part of this statement as its own. */
    Origin part(int from, int to) {
        int position = from < tokens.size() ? tokens.get(from).position() : end();
        return origin.part(text(from, to), position, tokens.subList(from, Math.max(from, to)));
    }

    int position() {
        return atEnd() ? end() : tokens.get(at).position();
    }

    private int end() {
        return origin.position() + origin.original().length();
    }

    RedshiftSqlException unexpected() {
        Token token = peek(0);
        return token == null
                ? RedshiftSqlException.syntax("syntax error at end of input", end())
                : RedshiftSqlException.syntax("syntax error at or near \"" + token.text() + "\"", token.position());
    }
}
