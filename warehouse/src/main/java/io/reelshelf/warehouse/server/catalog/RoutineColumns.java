package io.reelshelf.warehouse.server.catalog;

import io.reelshelf.warehouse.redshift.Token;
import java.util.List;

/**
 * The query by which Amazon's driver up to 2.1 reads the arguments of functions: it joins every place of every function's arguments
 * with every function and reads declared lengths out of a procedure's binary. Here a view has those rows, so the two queries that the
 * driver unites become one that reads the view, with the first one's conditions as the driver wrote them.
 *
 * <p>Seen in the driver as {@code SELECT … FROM (SELECT … FROM pg_proc_info p … WHERE conditions UNION ALL … AS INPUT_PARAM_TABLE …)
 * AS RESULT_SET}.
 */
final class RoutineColumns {
    private final List<Token> tokens;
    private final TextEdits edits;

    RoutineColumns(List<Token> tokens, TextEdits edits) {
        this.tokens = tokens;
        this.edits = edits;
    }

    /** Whether the token names the table by which the driver's query is known. */
    static boolean concerns(Token token) {
        return token.isWord("input_param_table");
    }

    /** Rewrites the query whose inner table is named at this token. */
    void rewrite(int at) {
        int close = at;
        while (close < tokens.size() && !(tokens.get(close).isSymbol(")") && named(close + 2, "result_set"))) {
            close++;
        }
        if (close == tokens.size()) {
            return;
        }
        int open = Operand.opening(tokens, close);
        int from = first("from", open, close);
        int where = first("where", from, close);
        int union = first("union", where, close);
        if (union == close) {
            return;
        }
        boolean functions = false;
        for (int i = 0; i < open; i++) {
            functions |= named(i, "function_cat");
        }
        edits.replace(
                tokens.get(open).end(),
                tokens.get(where).position(),
                "SELECT p.* FROM " + (functions ? "rs_function_column" : "rs_procedure_column")
                        + " p JOIN pg_namespace n ON n.oid = p.pronamespace ");
        edits.replace(tokens.get(union).position(), tokens.get(close).position(), "");
    }

    /** The first token of this word directly in the parentheses that open at {@code after} or hold it; {@code end} for none. */
    private int first(String word, int after, int end) {
        int depth = 0;
        for (int i = after + 1; i < end; i++) {
            if (tokens.get(i).isSymbol("(")) {
                depth++;
            } else if (tokens.get(i).isSymbol(")")) {
                depth--;
            } else if (depth == 0 && tokens.get(i).isWord(word)) {
                return i;
            }
        }
        return end;
    }

    private boolean named(int at, String name) {
        return at < tokens.size() && tokens.get(at).isWord(name);
    }
}
