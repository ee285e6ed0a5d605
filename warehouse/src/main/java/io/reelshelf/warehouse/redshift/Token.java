package io.reelshelf.warehouse.redshift;

import java.util.Locale;

/**
 * A token of SQL.
 *
 * @param kind what it is
 * @param text as written, quotes included
 * @param value what it stands for: an identifier or keyword in lower case as Redshift folds it (quoted ones too, which is
 *     its default: https://docs.aws.amazon.com/redshift/latest/dg/r_names.html), a string without its quotes and escapes,
 *     else the text
 * @param position its first character's index in the script, from 0
 */
public record Token(TokenKind kind, String text, String value, int position) {
    /** The index after its last character. */
    public int end() {
        return position + text.length();
    }

    /** Whether it is this keyword, written in any case but not in quotes; the keyword is given in lower case. */
    public boolean isWord(String keyword) {
        return kind == TokenKind.WORD && value.equals(keyword);
    }

    /** Whether it is this operator or punctuation. */
    public boolean isSymbol(String symbol) {
        return (kind == TokenKind.OPERATOR || kind == TokenKind.PUNCTUATION) && text.equals(symbol);
    }

    /** Whether it may name something: a word or a quoted identifier. */
    public boolean isName() {
        return kind == TokenKind.WORD || kind == TokenKind.QUOTED;
    }

    static String fold(String identifier) {
        return identifier.toLowerCase(Locale.ROOT);
    }
}
