package io.reelshelf.warehouse.redshift.views;

import io.reelshelf.warehouse.redshift.RedshiftStatement;
import io.reelshelf.warehouse.redshift.SqlText;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Makes and drops late-binding views, inside the open transaction of a connection.
 *
 * <p>DuckDB looks for a view's tables when it is made. So the view reads {@code query(macro())}: while it is made the macro
 * gives a text that reads nothing, then it gives the view's, which DuckDB binds whenever the view is read.
 */
public final class LateBindingViews {
    private static final String NOTHING = "SELECT NULL AS unknown";

    private final Connection connection;

    /** Of the database that the connection is in. */
    public LateBindingViews(Connection connection) {
        this.connection = connection;
    }

    /** Makes the view, whether there is what it reads or not. */
    public void create(RedshiftStatement.CreateLateBindingView view) throws SQLException {
        String macro = "late_" + UUID.randomUUID().toString().replace("-", "");
        String call = "server." + macro + "()";
        String text = view.query().duckDbSql();
        List<String> statements = new ArrayList<>();
        statements.add("CREATE MACRO " + call + " AS " + SqlText.literal(NOTHING));
        statements.add("CREATE " + (view.orReplace() ? "OR REPLACE " : "") + "VIEW "
                + view.name().sql() + " AS SELECT * FROM query(" + call + ")");
        statements.add("CREATE OR REPLACE MACRO " + call + " AS " + SqlText.literal(text));
        statements.addAll(view.records());
        run(statements);
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO server.late_binding_view (macro_name, query, duckdb_query) VALUES (?, ?, ?)")) {
            insert.setString(1, macro);
            insert.setString(2, view.query().original());
            insert.setString(3, text);
            insert.executeUpdate();
        }
        describe(view.name().sql());
        forgetUnused();
    }

    /** Drops views of any kind but materialized ones. */
    public void drop(RedshiftStatement.DropView drop) throws SQLException {
        run(drop.duckDbSql());
        forgetUnused();
    }

    /** Lets the catalog have the view's columns now where they can be known; else it has them once the view is read. */
    private void describe(String name) throws SQLException {
        run(List.of("SET current_transaction_invalidation_policy = 'SYNTACTIC_ERRORS_DO_NOT_INVALIDATE'"));
        try {
            connection.prepareStatement("SELECT * FROM " + name).close();
        } catch (SQLException e) {
            // It reads what is not there yet.
            return;
        } finally {
            run(List.of("SET current_transaction_invalidation_policy = 'ALL_ERRORS_INVALIDATE_TRANSACTION'"));
        }
    }

    /** The texts of views that were dropped or replaced, by whatever statement. */
    private void forgetUnused() throws SQLException {
        List<String> statements = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("SELECT macro_name FROM server.late_binding_view AS l WHERE NOT EXISTS ("
                                + "SELECT 1 FROM duckdb_views() AS v WHERE contains(v.sql, l.macro_name))")) {
            while (rows.next()) {
                statements.add("DROP MACRO server." + rows.getString(1));
                statements.add("DELETE FROM server.late_binding_view WHERE macro_name = "
                        + SqlText.literal(rows.getString(1)));
            }
        }
        run(statements);
    }

    private void run(List<String> statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
