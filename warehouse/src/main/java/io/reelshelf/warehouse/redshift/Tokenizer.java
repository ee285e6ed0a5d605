package io.reelshelf.warehouse.redshift;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits SQL into tokens in one pass, whatever the length of a literal: loops only, no recursion and no regular
 * expression. Knows quoted identifiers, strings with escapes, dollar quotes, nested comments, numbers, operators and
 * parameters: https://docs.aws.amazon.com/redshift/latest/dg/c_SQL_reference.html
 */
public final class Tokenizer {
    /** The longest script, in characters: what Redshift takes as one statement. */
    public static final int MAX_LENGTH = 16_777_216;

    private static final String OPERATOR_CHARACTERS = "+-*/<>=~!@#%^&|`?";

    private final String sql;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private Tokenizer(String sql) {
        this.sql = sql;
    }

    /**
     * The tokens of a script, in order.
     *
     * @throws RedshiftSqlException where a quote or comment does not end, a character has no meaning, or the script is
     *     longer than {@link #MAX_LENGTH}
     */
    public static List<Token> tokens(String sql) throws RedshiftSqlException {
        if (sql.length() > MAX_LENGTH) {
            throw new RedshiftSqlException(
                    RedshiftSqlException.PROGRAM_LIMIT_EXCEEDED,
                    "A statement of " + sql.length() + " characters is longer than " + MAX_LENGTH,
                    MAX_LENGTH,
                    "Load data with COPY instead of long INSERT statements.");
        }
        Tokenizer tokenizer = new Tokenizer(sql);
        tokenizer.run();
        return List.copyOf(tokenizer.tokens);
    }

    private void run() throws RedshiftSqlException {
        while (true) {
            skipBlanksAndComments();
            if (at >= sql.length()) {
                return;
            }
            token();
        }
    }

    private void token() throws RedshiftSqlException {
        char c = sql.charAt(at);
        char next = peek(1);
        if (c == '\'') {
            string(at, false);
        } else if ((c == 'e' || c == 'E') && next == '\'') {
            string(at++, true);
        } else if (c == '"') {
            quotedIdentifier();
        } else if (c == '$' && isDigit(next)) {
            parameter();
        } else if (c == '$') {
            dollarQuoted();
        } else if (isDigit(c) || (c == '.' && isDigit(next))) {
            number();
        } else if (isWordStart(c) || (c == '#' && isWordStart(next) && !followsOperand())) {
            word();
        } else if (c == ':' && next == ':') {
            add(TokenKind.OPERATOR, at + 2);
        } else if ("()[],;.:{}".indexOf(c) >= 0) {
            add(TokenKind.PUNCTUATION, at + 1);
        } else if (OPERATOR_CHARACTERS.indexOf(c) >= 0) {
            operator();
        } else {
            throw RedshiftSqlException.syntax(
                    "syntax error at or near \"" + Character.toString(sql.codePointAt(at)) + "\"", at);
        }
    }

    private void skipBlanksAndComments() throws RedshiftSqlException {
        while (at < sql.length()) {
            char c = sql.charAt(at);
            if (Character.isWhitespace(c) || c == '\u00a0' || c == '\ufeff') {
                at++;
            } else if (c == '-' && peek(1) == '-') {
                int end = sql.indexOf('\n', at);
                at = end < 0 ? sql.length() : end + 1;
            } else if (c == '/' && peek(1) == '*') {
                blockComment();
            } else {
                return;
            }
        }
    }

    private void blockComment() throws RedshiftSqlException {
        int start = at;
        int depth = 0;
        do {
            if (at + 1 >= sql.length()) {
                throw RedshiftSqlException.syntax("unterminated /* comment", start);
            } else if (sql.charAt(at) == '/' && sql.charAt(at + 1) == '*') {
                depth++;
                at += 2;
            } else if (sql.charAt(at) == '*' && sql.charAt(at + 1) == '/') {
                depth--;
                at += 2;
            } else {
                at++;
            }
        } while (depth > 0);
    }

    /** A string; Redshift reads a backslash as an escape in E'…' only. */
    private void string(int start, boolean escapes) throws RedshiftSqlException {
        StringBuilder value = new StringBuilder();
        at++;
        while (at < sql.length()) {
            char c = sql.charAt(at);
            if (c == '\'' && peek(1) == '\'') {
                value.append('\'');
                at += 2;
            } else if (c == '\'') {
                at++;
                tokens.add(new Token(TokenKind.STRING, sql.substring(start, at), value.toString(), start));
                return;
            } else if (escapes && c == '\\' && at + 1 < sql.length()) {
                at = StringEscape.read(sql, at + 1, value);
            } else {
                value.append(c);
                at++;
            }
        }
        throw RedshiftSqlException.syntax("unterminated quoted string", start);
    }

    private void quotedIdentifier() throws RedshiftSqlException {
        int start = at++;
        StringBuilder value = new StringBuilder();
        while (at < sql.length()) {
            char c = sql.charAt(at);
            if (c == '"' && peek(1) == '"') {
                value.append('"');
                at += 2;
            } else if (c == '"') {
                at++;
                if (value.isEmpty()) {
                    throw RedshiftSqlException.syntax("zero-length delimited identifier", start);
                }
                tokens.add(new Token(TokenKind.QUOTED, sql.substring(start, at), Token.fold(value.toString()), start));
                return;
            } else {
                value.append(c);
                at++;
            }
        }
        throw RedshiftSqlException.syntax("unterminated quoted identifier", start);
    }

    private void parameter() {
        int end = at + 1;
        while (end < sql.length() && isDigit(sql.charAt(end))) {
            end++;
        }
        add(TokenKind.PARAMETER, end);
    }

    private void dollarQuoted() throws RedshiftSqlException {
        int start = at;
        int tagEnd = at + 1;
        while (tagEnd < sql.length() && isWordPart(sql.charAt(tagEnd)) && sql.charAt(tagEnd) != '$') {
            tagEnd++;
        }
        if (tagEnd >= sql.length() || sql.charAt(tagEnd) != '$') {
            throw RedshiftSqlException.syntax("syntax error at or near \"$\"", start);
        }
        String tag = sql.substring(start, tagEnd + 1);
        int close = sql.indexOf(tag, tagEnd + 1);
        if (close < 0) {
            throw RedshiftSqlException.syntax("unterminated dollar-quoted string", start);
        }
        at = close + tag.length();
        tokens.add(new Token(TokenKind.STRING, sql.substring(start, at), sql.substring(tagEnd + 1, close), start));
    }

    private void number() {
        int end = digits(at);
        if (end < sql.length() && sql.charAt(end) == '.') {
            end = digits(end + 1);
        }
        if (end < sql.length() && (sql.charAt(end) == 'e' || sql.charAt(end) == 'E')) {
            int exponent = end + 1;
            if (exponent < sql.length() && (sql.charAt(exponent) == '+' || sql.charAt(exponent) == '-')) {
                exponent++;
            }
            end = exponent < sql.length() && isDigit(sql.charAt(exponent)) ? digits(exponent) : end;
        }
        add(TokenKind.NUMBER, end);
    }

    private int digits(int from) {
        int end = from;
        while (end < sql.length() && isDigit(sql.charAt(end))) {
            end++;
        }
        return end;
    }

    private void word() {
        int end = at + 1;
        while (end < sql.length() && isWordPart(sql.charAt(end))) {
            end++;
        }
        String text = sql.substring(at, end);
        tokens.add(new Token(TokenKind.WORD, text, Token.fold(text), at));
        at = end;
    }

    /** PostgreSQL's rule: the longest run, which ends before a comment, and ends in + or - only beside other characters. */
    private void operator() {
        int end = at;
        while (end < sql.length()
                && OPERATOR_CHARACTERS.indexOf(sql.charAt(end)) >= 0
                && !(end > at && startsComment(end))
                && !(end > at
                        && sql.charAt(end) == '#'
                        && end + 1 < sql.length()
                        && isWordStart(sql.charAt(end + 1)))) {
            end++;
        }
        while (end > at + 1 && "+-".indexOf(sql.charAt(end - 1)) >= 0 && !hasSpecial(at, end)) {
            end--;
        }
        add(TokenKind.OPERATOR, end);
    }

    private boolean startsComment(int index) {
        return sql.startsWith("--", index) || sql.startsWith("/*", index);
    }

    private boolean hasSpecial(int from, int to) {
        for (int i = from; i < to; i++) {
            if ("~!@#%^&|`?".indexOf(sql.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether what came before is a value, after which # is the operator XOR and no temporary table's name begins. */
    private boolean followsOperand() {
        if (tokens.isEmpty()) {
            return false;
        }
        Token last = tokens.get(tokens.size() - 1);
        return switch (last.kind()) {
            case NUMBER, STRING, PARAMETER, QUOTED -> true;
            case PUNCTUATION -> last.text().equals(")") || last.text().equals("]");
            case WORD -> last.end() == at;
            case OPERATOR -> false;
        };
    }

    private void add(TokenKind kind, int end) {
        String text = sql.substring(at, end);
        tokens.add(new Token(kind, text, text, at));
        at = end;
    }

    private char peek(int offset) {
        return at + offset < sql.length() ? sql.charAt(at + offset) : '\0';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isWordStart(char c) {
        return Character.isLetter(c) || c == '_' || Character.isSurrogate(c);
    }

    private static boolean isWordPart(char c) {
        return isWordStart(c) || isDigit(c) || c == '$' || Character.isDigit(c);
    }
}
