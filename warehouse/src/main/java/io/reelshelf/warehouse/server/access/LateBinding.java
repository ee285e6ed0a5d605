package io.reelshelf.warehouse.server.access;

import io.reelshelf.warehouse.redshift.RedshiftSqlException;
import io.reelshelf.warehouse.redshift.SqlText;
import io.reelshelf.warehouse.redshift.Token;
import io.reelshelf.warehouse.redshift.Tokenizer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** What a late-binding view reads: DuckDB keeps only a call of a macro that holds the query. */
final class LateBinding {
    /** SELECT * FROM query(server.MACRO()). */
    private static final List<String> BEFORE_MACRO = List.of("select", "*", "from", "query", "(", "server", ".");

    private LateBinding() {}

    /**
     * The view's own query.
     *
     * @param database DuckDB's name of the warehouse's file
     * @throws RedshiftSqlException 42501 where the view calls for a text that the server did not write
     */
    static ViewText resolve(ViewText view, Connection connection, String database)
            throws RedshiftSqlException, SQLException {
        List<Token> tokens = Tokenizer.tokens(view.query());
        for (int i = 0; i < BEFORE_MACRO.size(); i++) {
            if (i >= tokens.size() || !tokens.get(i).value().equals(BEFORE_MACRO.get(i))) {
                return view;
            }
        }
        try (PreparedStatement find = connection.prepareStatement("SELECT duckdb_query FROM "
                + SqlText.identifier(database) + ".server.late_binding_view WHERE macro_name = ?")) {
            find.setString(1, tokens.get(BEFORE_MACRO.size()).value());
            try (ResultSet row = find.executeQuery()) {
                if (!row.next()) {
                    throw QueryParser.notUnderstood("a view's text is not where it should be");
                }
                return new ViewText(view.columns(), row.getString(1));
            }
        }
    }
}
