package io.reelshelf.warehouse.redshift;

import java.util.List;

/** INTERVAL literals: https://docs.aws.amazon.com/redshift/latest/dg/r_interval_data_types.html */
final class Intervals {
    private Intervals() {}

    /** Rewrites a literal whose string is at an index; gives the index of its last token. */
    static int rewrite(List<Token> tokens, Edits edits, int at, int string, int to) throws RedshiftSqlException {
        int part = string + 1;
        if (part >= to
                || tokens.get(part).kind() != TokenKind.WORD
                || !DateParts.known(tokens.get(part).value())) {
            return string;
        }
        if (part + 1 < to && tokens.get(part + 1).isWord("to")) {
            throw RedshiftSqlException.refused(
                    "An interval of parts from … TO …", tokens.get(part).position(), "Write INTERVAL '1 day 2 hours'.");
        }
        String unit = DateParts.read(tokens.get(part));
        String text = tokens.get(part).value();
        if (!unit.equals(text)) {
            edits.replace(part, unit);
        }
        return part;
    }
}
