package io.reelshelf.warehouse.server.access;

import io.reelshelf.warehouse.redshift.RedshiftSqlException;
import io.reelshelf.warehouse.redshift.Token;
import io.reelshelf.warehouse.redshift.Tokenizer;
import java.util.List;

/**
 * The query of a view, out of the text that DuckDB keeps of it.
 *
 * @param columns {@code (a, b)} where the view names its columns, else empty
 * @param query the query
 */
record ViewText(String columns, String query) {
    static ViewText of(String createView) throws RedshiftSqlException {
        List<Token> tokens = Tokenizer.tokens(createView);
        TokenCursor cursor = new TokenCursor(tokens);
        cursor.expect("create");
        if (!cursor.accept("temporary")) {
            cursor.accept("temp");
        }
        cursor.expect("view");
        cursor.accept("if", "not", "exists");
        cursor.dotted();
        int open = cursor.index();
        cursor.skipParenthesis();
        String columns = open == cursor.index()
                ? ""
                : createView.substring(
                        tokens.get(open).position(),
                        tokens.get(cursor.index() - 1).end());
        cursor.expect("as");
        if (cursor.atEnd()) {
            throw cursor.unexpected();
        }
        Token last = tokens.get(tokens.size() - 1);
        int end = last.isSymbol(";") ? last.position() : createView.length();
        return new ViewText(
                columns, createView.substring(tokens.get(cursor.index()).position(), end));
    }
}
