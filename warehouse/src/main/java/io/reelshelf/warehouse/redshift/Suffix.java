package io.reelshelf.warehouse.redshift;

import java.util.List;

/**
 * What follows a call: WITHIN GROUP (…) and OVER.
 *
 * @param withinOpen index of the parenthesis of WITHIN GROUP; -1 for none
 * @param withinClose index of the one that closes it
 * @param over index of the word OVER; -1 for none
 * @param overOpen index of its parenthesis; -1 for none or a named window
 * @param last index of the last token of the call with all that follows
 */
record Suffix(int withinOpen, int withinClose, int over, int overOpen, int last) {
    static Suffix read(List<Token> tokens, int from, int to) throws RedshiftSqlException {
        int at = from;
        int withinOpen = -1;
        int withinClose = -1;
        if (at + 2 < to && tokens.get(at).isWord("within") && tokens.get(at + 1).isWord("group")) {
            withinOpen = at + 2;
            withinClose = Scan.closing(tokens, withinOpen, to);
            at = withinClose + 1;
        }
        if (at + 1 < to && tokens.get(at).isWord("filter") && tokens.get(at + 1).isSymbol("(")) {
            throw RedshiftSqlException.refused("FILTER", tokens.get(at).position(), "Write CASE inside the aggregate.");
        }
        int nulls = at;
        if (at + 1 < to
                && (tokens.get(at).isWord("ignore") || tokens.get(at).isWord("respect"))
                && tokens.get(at + 1).isWord("nulls")) {
            nulls = at + 2;
        }
        if (nulls + 1 >= to || !tokens.get(nulls).isWord("over")) {
            return new Suffix(withinOpen, withinClose, -1, -1, at - 1);
        }
        boolean named = !tokens.get(nulls + 1).isSymbol("(");
        int last = named ? nulls + 1 : Scan.closing(tokens, nulls + 1, to);
        return new Suffix(withinOpen, withinClose, nulls, named ? -1 : nulls + 1, last);
    }
}
