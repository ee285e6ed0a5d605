package io.reelshelf.warehouse.redshift.copy;

import io.reelshelf.warehouse.redshift.Token;
import io.reelshelf.warehouse.redshift.TokenKind;
import java.util.ArrayList;
import java.util.List;

/** Reads what follows a COPY's source or an UNLOAD's target, from left to right. */
final class Clauses {
    private final List<Token> tokens;
    private int at;

    Clauses(List<Token> tokens) {
        this.tokens = tokens;
    }

    boolean atEnd() {
        return at >= tokens.size();
    }

    boolean accept(String... words) {
        for (int i = 0; i < words.length; i++) {
            if (at + i >= tokens.size() || !tokens.get(at + i).isWord(words[i])) {
                return false;
            }
        }
        at += words.length;
        return true;
    }

    boolean seesString() {
        return at < tokens.size() && tokens.get(at).kind() == TokenKind.STRING;
    }

    /** The next word; anything else is a syntax error. */
    String word() throws CopyException {
        if (atEnd() || tokens.get(at).kind() != TokenKind.WORD) {
            throw unexpected();
        }
        return tokens.get(at++).value();
    }

    /** A string, after an optional AS. */
    String string() throws CopyException {
        accept("as");
        if (!seesString()) {
            throw unexpected();
        }
        return tokens.get(at++).value();
    }

    /** A whole number, after an optional AS. */
    int number(int most) throws CopyException {
        accept("as");
        if (atEnd() || tokens.get(at).kind() != TokenKind.NUMBER) {
            throw unexpected();
        }
        String text = tokens.get(at++).text();
        try {
            int value = Integer.parseInt(text);
            if (value <= most) {
                return value;
            }
        } catch (NumberFormatException e) {
            // Said below, as for a number that is too large.
        }
        throw new CopyException(CopyException.SYNTAX, text + " is no whole number up to " + most, null);
    }

    /** ON or OFF; ON where neither is said. */
    boolean onOff() {
        if (accept("off") || accept("false")) {
            return false;
        }
        if (!accept("on")) {
            accept("true");
        }
        return true;
    }

    /** Names in parentheses. */
    List<String> names() throws CopyException {
        List<String> names = new ArrayList<>();
        do {
            at++;
            if (atEnd() || !tokens.get(at).isName()) {
                throw unexpected();
            }
            names.add(tokens.get(at++).value());
        } while (symbol(","));
        if (!symbol(")")) {
            throw unexpected();
        }
        at++;
        return names;
    }

    boolean symbol(String symbol) {
        return at < tokens.size() && tokens.get(at).isSymbol(symbol);
    }

    /** A string's text is not told: it may be a secret. */
    CopyException unexpected() {
        if (atEnd()) {
            return new CopyException(CopyException.SYNTAX, "syntax error at end of input", null);
        }
        Token token = tokens.get(at);
        String text = token.kind() == TokenKind.STRING ? "'…'" : token.text();
        return new CopyException(CopyException.SYNTAX, "syntax error at or near \"" + text + "\"", null);
    }
}
