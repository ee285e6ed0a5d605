package io.reelshelf.warehouse.redshift;

import io.reelshelf.warehouse.redshift.Operand.Kind;
import java.util.List;

/** SIMILAR TO: a regular expression in which % and _ stand for any text and any character. */
final class Patterns {
    private Patterns() {}

    static void similar(List<Token> tokens, Edits edits, Operand pattern) throws RedshiftSqlException {
        if (pattern.kind() != Kind.STRING) {
            throw RedshiftSqlException.refused(
                    "SIMILAR TO with a pattern that is no literal",
                    tokens.get(pattern.first()).position(),
                    "Write the pattern in quotes, or use ~ with a POSIX pattern.");
        }
        edits.replace(
                pattern.first(),
                SqlText.literal(regularExpression(tokens.get(pattern.first()).value())));
    }

    /** https://docs.aws.amazon.com/redshift/latest/dg/pattern-matching-conditions-similar-to.html */
    private static String regularExpression(String pattern) {
        StringBuilder out = new StringBuilder("(?s)");
        boolean set = false;
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c == '\\' && i + 1 < pattern.length()) {
                out.append(c).append(pattern.charAt(++i));
            } else if (set) {
                set = c != ']';
                out.append(c);
            } else if (c == '[') {
                set = true;
                out.append(c);
            } else {
                out.append(
                        switch (c) {
                            case '%' -> ".*";
                            case '_' -> ".";
                            case '.', '^', '$' -> "\\" + c;
                            default -> String.valueOf(c);
                        });
            }
        }
        return out.toString();
    }
}
