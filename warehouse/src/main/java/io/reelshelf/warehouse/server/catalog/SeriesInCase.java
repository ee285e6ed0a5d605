package io.reelshelf.warehouse.server.catalog;

import io.reelshelf.warehouse.redshift.Token;
import io.reelshelf.warehouse.redshift.TokenKind;
import java.util.ArrayList;
import java.util.List;

/**
 * A CASE that gives a set: {@code CASE WHEN a THEN generate_series(1, 3) - 1 ELSE generate_series(1, 4) - 1 END}. Older versions of
 * Amazon's driver number a function's arguments so, which only Redshift runs; here the CASE chooses among lists, and the one
 * chosen becomes rows.
 */
final class SeriesInCase {
    private final List<Token> tokens;
    private final TextEdits edits;

    SeriesInCase(List<Token> tokens, TextEdits edits) {
        this.tokens = tokens;
        this.edits = edits;
    }

    /** A branch: where its series is called and ends, and what is added to it. */
    private record Branch(int call, int close, String sign, String number) {}

    /** Rewrites the CASE at this token where every branch of it is a series. */
    void rewrite(int at) {
        List<Branch> branches = new ArrayList<>();
        int depth = 0;
        for (int i = at + 1; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.isSymbol("(")) {
                depth++;
            } else if (token.isSymbol(")")) {
                depth--;
            } else if (depth == 0 && token.isWord("case")) {
                return;
            } else if (depth == 0 && (token.isWord("then") || token.isWord("else"))) {
                int call = i + 1;
                if (call + 1 >= tokens.size()
                        || !tokens.get(call).isWord("generate_series")
                        || !tokens.get(call + 1).isSymbol("(")) {
                    return;
                }
                branches.add(branch(call));
            } else if (depth == 0 && token.isWord("end")) {
                edit(at, branches, i);
                return;
            }
        }
    }

    private Branch branch(int call) {
        int depth = 0;
        int close = call + 1;
        for (; close < tokens.size(); close++) {
            if (tokens.get(close).isSymbol("(")) {
                depth++;
            } else if (tokens.get(close).isSymbol(")") && --depth == 0) {
                break;
            }
        }
        boolean shifted = close + 2 < tokens.size()
                && (tokens.get(close + 1).isSymbol("-") || tokens.get(close + 1).isSymbol("+"))
                && tokens.get(close + 2).kind() == TokenKind.NUMBER;
        return shifted
                ? new Branch(
                        call,
                        close,
                        tokens.get(close + 1).text(),
                        tokens.get(close + 2).text())
                : new Branch(call, close, "", "0");
    }

    private void edit(int at, List<Branch> branches, int end) {
        edits.insert(tokens.get(at).position(), "unnest(");
        for (Branch branch : branches) {
            edits.replace(
                    tokens.get(branch.call()).position(),
                    tokens.get(branch.call()).end(),
                    "pg_series");
            int last = branch.sign().isEmpty() ? branch.close() : branch.close() + 2;
            edits.replace(
                    tokens.get(branch.close()).position(),
                    tokens.get(last).end(),
                    ", " + branch.sign() + branch.number() + ")");
        }
        edits.replace(tokens.get(end).position(), tokens.get(end).end(), "END)");
    }
}
