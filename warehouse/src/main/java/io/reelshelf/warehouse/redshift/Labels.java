package io.reelshelf.warehouse.redshift;

import java.util.List;

/**
 * Names of result columns as Redshift gives them: in lower case, a function's own name for a call, {@code ?column?} for
 * what has none. https://docs.aws.amazon.com/redshift/latest/dg/r_names.html
 */
final class Labels {
    private Labels() {}

    /** Labels a SELECT item; gives the index after its alias. */
    static int label(List<Token> tokens, Edits edits, Operand item, int at, int to, boolean seen)
            throws RedshiftSqlException {
        if (at < to && tokens.get(at).isWord("as")) {
            if (at + 1 >= to || !tokens.get(at + 1).isName()) {
                throw Scan.unexpected(tokens, at + 1, to);
            }
            fold(tokens, edits, at + 1);
            return at + 2;
        }
        if (at < to
                && tokens.get(at).isName()
                && !Words.reserved(tokens.get(at))
                && !tokens.get(at).isWord("lateral")) {
            fold(tokens, edits, at);
            return at + 1;
        }
        if (seen
                && item.kind() == Operand.Kind.COLUMN
                && tokens.get(item.last()).isName()) {
            fold(tokens, edits, item.last());
        } else if (seen && !item.label().isEmpty()) {
            edits.after(item.last(), " AS " + SqlText.identifier(item.label()));
        }
        return at;
    }

    private static void fold(List<Token> tokens, Edits edits, int at) {
        Token token = tokens.get(at);
        String folded = token.kind() == TokenKind.QUOTED ? SqlText.identifier(token.value()) : token.value();
        if (!folded.equals(token.text())) {
            edits.replace(at, folded);
        }
    }
}
