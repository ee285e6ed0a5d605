package io.reelshelf.warehouse.redshift;

import io.reelshelf.warehouse.redshift.Operand.Kind;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Turns sums of texts into concatenations: those beside a literal that can be no number, date or interval, those that go on from one,
 * and those that {@link TextSums} knows of.
 */
final class SumRewriter {
    private final List<Token> tokens;
    private final Edits edits;
    private final TextSums known;
    /** The last tokens of the sums of text. */
    private final Set<Integer> texts = new HashSet<>();
    /** Those among them that a literal tells of, so that what is added next is text too. */
    private final Set<Integer> chains = new HashSet<>();

    SumRewriter(List<Token> tokens, Edits edits) {
        this.tokens = tokens;
        this.edits = edits;
        this.known = edits.sums();
    }

    /** Rewrites a sum, and tells what is known of its value. */
    Kind rewrite(Operand left, int plus, Operand right) {
        int position = tokens.get(plus).position();
        boolean chained = isText(left) || isText(right) || chains.contains(left.last());
        if (chained) {
            chains.add(right.last());
        }
        if (chained || known.positions().contains(position)) {
            edits.replace(plus, "||");
            texts.add(right.last());
            return Kind.TEXT;
        }
        if (known.marked() && left.kind() != Kind.OTHER_TYPE && right.kind() != Kind.OTHER_TYPE) {
            edits.replace(plus, TextSums.mark(position));
        }
        return left.kind() == Kind.COLUMN && right.kind() == Kind.COLUMN ? Kind.UNKNOWN : Kind.OTHER_TYPE;
    }

    /** Keeps a sum together right of an operator that binds as || does, and so less than a plus. */
    void keepTogether(Operand right) {
        if (texts.contains(right.last())) {
            edits.before(right.first(), "(");
            edits.after(right.last(), ")");
        }
    }

    private boolean isText(Operand operand) {
        if (operand.kind() != Kind.STRING) {
            return false;
        }
        String value = tokens.get(operand.first()).value();
        String text = value.strip();
        return !value.isEmpty()
                && (text.isEmpty()
                        || text.equals(".")
                        || (!Character.isDigit(text.charAt(0)) && "+-.".indexOf(text.charAt(0)) < 0));
    }
}
