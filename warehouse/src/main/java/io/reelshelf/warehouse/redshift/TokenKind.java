package io.reelshelf.warehouse.redshift;

/** What a token is. White space and comments are no tokens: they lie between the positions of two tokens. */
public enum TokenKind {
    /** An identifier or keyword without quotes. */
    WORD,
    /** An identifier in double quotes. */
    QUOTED,
    /** A string in single quotes, with {@code E} or without, or between dollar quotes. */
    STRING,
    /** A number without sign. */
    NUMBER,
    /** A parameter such as {@code $1}. */
    PARAMETER,
    /** An operator, such as {@code ::} or {@code <=}. */
    OPERATOR,
    /** One of {@code ( ) [ ] , ; .} and a colon that stands alone. */
    PUNCTUATION
}
