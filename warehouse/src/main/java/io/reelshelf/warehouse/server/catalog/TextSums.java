package io.reelshelf.warehouse.server.catalog;

import io.reelshelf.warehouse.redshift.Token;
import io.reelshelf.warehouse.redshift.TokenKind;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Texts that are joined by a plus, as Redshift lets scripts of its catalog do: {@code 'DISTKEY (' + quote_ident(name) + ')'}. A plus is
 * meant so where text stands beside it that can be no number, date or interval, and where a sum before it was text already.
 */
final class TextSums {
    private final List<Token> tokens;
    private final TextEdits edits;
    private final Set<Integer> joining = new HashSet<>();

    TextSums(List<Token> tokens, TextEdits edits) {
        this.tokens = tokens;
        this.edits = edits;
    }

    static boolean isText(Token token) {
        if (token.kind() != TokenKind.STRING || token.value().isEmpty()) {
            return false;
        }
        String text = token.value().strip();
        return text.isEmpty()
                || text.equals(".")
                || (!Character.isDigit(text.charAt(0)) && "+-.".indexOf(text.charAt(0)) < 0);
    }

    /** Rewrites the plus at this token; those before it have been seen. */
    void rewrite(int plus) {
        if (plus == 0 || plus + 1 >= tokens.size()) {
            return;
        }
        int start = Operand.start(tokens, plus - 1);
        boolean joins = isText(tokens.get(plus - 1))
                || isText(tokens.get(plus + 1))
                || (start > 0 && joining.contains(start - 1));
        if (joins) {
            joining.add(plus);
            edits.replace(tokens.get(plus).position(), tokens.get(plus).end(), "||");
        }
    }
}
