package io.reelshelf.warehouse.redshift;

import io.reelshelf.warehouse.redshift.Operand.Kind;
import java.util.List;

/**
 * Trailing blanks do not count when Redshift compares text, so they are taken off both sides; a column of another type
 * stays as it is, and so do its statistics and joins.
 * https://docs.aws.amazon.com/redshift/latest/dg/r_Character_types.html#r_Character_types-significance-of-trailing-blanks
 */
final class Blanks {
    private Blanks() {}

    static void compare(List<Token> tokens, Edits edits, Operand left, Operand right) {
        if (left.kind() != Kind.OTHER_TYPE && right.kind() != Kind.OTHER_TYPE) {
            one(tokens, edits, left);
            one(tokens, edits, right);
        }
    }

    static void compareAll(List<Token> tokens, Edits edits, Operand left, List<Operand> others) {
        if (left.kind() == Kind.OTHER_TYPE || others.stream().allMatch(item -> item.kind() == Kind.OTHER_TYPE)) {
            return;
        }
        one(tokens, edits, left);
        others.forEach(item -> one(tokens, edits, item));
    }

    static void one(List<Token> tokens, Edits edits, Operand operand) {
        switch (operand.kind()) {
            case COLUMN -> {
                edits.before(operand.first(), FunctionTable.MACROS + "blank(");
                edits.after(operand.last(), ")");
            }
            case TEXT -> {
                edits.before(operand.first(), "rtrim(");
                edits.after(operand.last(), ", ' ')");
            }
            case STRING -> {
                String value = tokens.get(operand.first()).value();
                if (value.endsWith(" ")) {
                    edits.replace(operand.first(), SqlText.literal(stripped(value)));
                }
            }
            case OTHER_TYPE, UNKNOWN -> {}
        }
    }

    private static String stripped(String value) {
        int end = value.length();
        while (end > 0 && value.charAt(end - 1) == ' ') {
            end--;
        }
        return value.substring(0, end);
    }
}
