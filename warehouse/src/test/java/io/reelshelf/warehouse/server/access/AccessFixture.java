package io.reelshelf.warehouse.server.access;

import io.reelshelf.warehouse.Warehouse;
import io.reelshelf.warehouse.redshift.Origin;
import io.reelshelf.warehouse.redshift.RedshiftFunctions;
import io.reelshelf.warehouse.redshift.RedshiftSqlException;
import io.reelshelf.warehouse.redshift.RedshiftStatement;
import io.reelshelf.warehouse.redshift.RedshiftTranslator;
import io.reelshelf.warehouse.redshift.Tokenizer;
import io.reelshelf.warehouse.server.audit.AuditLog;
import io.reelshelf.warehouse.server.auth.UserStore;
import io.reelshelf.warehouse.server.catalog.CatalogRewriter;
import io.reelshelf.warehouse.server.catalog.ServerActivity;
import io.reelshelf.warehouse.server.catalog.SystemCatalog;
import io.reelshelf.warehouse.testing.ServerFile;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.duckdb.DuckDBConnection;

/** A warehouse with access control, and sessions on it as the server runs them, without the wire. */
final class AccessFixture implements AutoCloseable {
    static final String PASSWORD = "a long enough secret";

    private final Warehouse warehouse;
    private final AuditLog audit;
    final AccessControl access;

    AccessFixture(Path folder) throws SQLException, IOException {
        warehouse = ServerFile.open(folder.resolve("warehouse.duckdb"));
        audit = AuditLog.ofHome(folder, List.of());
        UserStore users = new UserStore(warehouse.jdbi());
        users.add("reelshelf", PASSWORD, true, null);
        access = new AccessControl(warehouse.jdbi(), "warehouse", audit);
        try (DuckDBConnection connection = duplicate()) {
            RedshiftFunctions.install(connection);
            SystemCatalog.install(connection, "warehouse", "reelshelf", ServerActivity.none());
        }
    }

    private DuckDBConnection duplicate() throws SQLException {
        return warehouse.connection().unwrap(DuckDBConnection.class);
    }

    AuditLog audit() {
        return audit;
    }

    Session session(String user) throws SQLException {
        return new Session(user, duplicate());
    }

    @Override
    public void close() throws IOException {
        audit.close();
        warehouse.close();
    }

    /** What the server does for a session, statement by statement. */
    final class Session implements AutoCloseable {
        private final String user;
        private final DuckDBConnection connection;

        private Session(String user, DuckDBConnection connection) throws SQLException {
            this.user = user;
            this.connection = connection;
            RedshiftFunctions.prepareSession(connection);
            try (Statement statement = connection.createStatement()) {
                statement.execute("SET search_path = 'warehouse.main,rs_system.main'");
            }
        }

        Caller caller() {
            return new Caller(user, connection, InetAddress.getLoopbackAddress(), "test");
        }

        /** Runs a script; gives the rows of its last statement, fields joined by a bar. */
        List<String> run(String script) throws RedshiftSqlException, SQLException {
            Visibility visible = access.visibility(user);
            SystemCatalog.open(
                    connection,
                    7,
                    user,
                    visible.everything(),
                    visible.schemas(),
                    visible.relations(),
                    visible.privileges());
            List<String> rows = List.of();
            for (RedshiftStatement statement : new RedshiftTranslator()
                    .translate(CatalogRewriter.rewrite(script).text())) {
                rows = one(statement);
            }
            return rows;
        }

        /** Asks for a statement as if a translator had let it pass as it is: the guard is then alone. */
        List<String> untranslated(String sql) throws RedshiftSqlException, SQLException {
            Origin origin = new Origin(sql, 0, Tokenizer.tokens(sql));
            String first = origin.tokens().get(0).value();
            boolean change = Set.of("insert", "update", "delete", "merge").contains(first);
            boolean definition = Set.of("create", "drop", "alter", "comment").contains(first);
            return one(
                    change || definition
                            ? new RedshiftStatement.Change(origin, first.toUpperCase(Locale.ROOT), List.of(sql))
                            : new RedshiftStatement.Rows(origin, "SELECT", sql));
        }

        private List<String> one(RedshiftStatement asked) throws RedshiftSqlException, SQLException {
            RedshiftStatement statement = access.authorise(caller(), asked);
            if (statement instanceof RedshiftStatement.Access command) {
                access.execute(caller(), command);
            } else if (statement instanceof RedshiftStatement.Rows rows) {
                return query(rows.duckDbSql());
            } else if (statement instanceof RedshiftStatement.CopyToStdout copy) {
                return query(copy.duckDbSql());
            } else if (statement instanceof RedshiftStatement.DeclareCursor cursor) {
                return query(cursor.query().duckDbSql());
            } else if (statement instanceof RedshiftStatement.Unload unload) {
                return query(unload.query().duckDbSql());
            } else if (statement instanceof RedshiftStatement.Truncate truncate) {
                execute(truncate.duckDbSql());
            } else if (statement instanceof RedshiftStatement.DropView drop) {
                for (String sql : drop.duckDbSql()) {
                    execute(sql);
                }
            } else if (statement instanceof RedshiftStatement.SetVariable set
                    && set.name().equals("search_path")) {
                execute("SET search_path = 'warehouse." + String.join(",warehouse.", set.values())
                        + ",rs_system.main'");
            } else if (statement instanceof RedshiftStatement.Change change) {
                for (String sql : change.duckDbSql()) {
                    execute(sql);
                }
            }
            return List.of();
        }

        /** Runs a script in DuckDB as it is, as the jobs do that own the file. */
        void direct(String script) throws SQLException {
            execute(script);
        }

        private void execute(String sql) throws SQLException {
            try (Statement statement = connection.createStatement()) {
                statement.execute(sql);
            }
        }

        private List<String> query(String sql) throws SQLException {
            List<String> rows = new ArrayList<>();
            try (Statement statement = connection.createStatement();
                    ResultSet result = statement.executeQuery(sql)) {
                int columns = result.getMetaData().getColumnCount();
                while (result.next()) {
                    List<String> fields = new ArrayList<>();
                    for (int column = 1; column <= columns; column++) {
                        fields.add(String.valueOf(result.getObject(column)));
                    }
                    rows.add(String.join("|", fields));
                }
            }
            return rows;
        }

        @Override
        public void close() throws SQLException {
            connection.close();
        }
    }
}
