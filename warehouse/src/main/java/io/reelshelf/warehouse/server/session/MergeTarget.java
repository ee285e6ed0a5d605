package io.reelshelf.warehouse.server.session;

import io.reelshelf.warehouse.redshift.RedshiftStatement;
import io.reelshelf.warehouse.redshift.RelationName;
import io.reelshelf.warehouse.redshift.Token;
import java.util.List;

/** The table that MERGE changes, as LOCK names it: an unqualified one is of the first schema. */
final class MergeTarget {
    private MergeTarget() {}

    static String of(RedshiftStatement.Change merge) {
        List<Token> tokens = merge.origin().tokens();
        int at = 0;
        while (at < tokens.size() && !tokens.get(at).isWord("into")) {
            at++;
        }
        StringBuilder name = new StringBuilder(tokens.get(at + 1).value());
        at += 2;
        boolean qualified = false;
        for (; at + 1 < tokens.size() && tokens.get(at).isSymbol("."); at += 2) {
            name.append('.').append(tokens.get(at + 1).value());
            qualified = true;
        }
        return qualified ? name.toString() : RelationName.DEFAULT_SCHEMA + "." + name;
    }
}
