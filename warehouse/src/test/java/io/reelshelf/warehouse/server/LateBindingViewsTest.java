package io.reelshelf.warehouse.server;

import static io.reelshelf.warehouse.testing.Statements.rows;
import static io.reelshelf.warehouse.testing.Statements.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the server keeps of views, through Amazon's driver and over restarts. */
class LateBindingViewsTest {
    private static final String LATE =
            "CREATE VIEW reports.late AS WITH t AS (SELECT * FROM core.base) SELECT id, name FROM t WITH NO SCHEMA BINDING";

    @TempDir
    Path home;

    private TestServer server;
    private Connection connection;
    private String password;

    @BeforeEach
    void start() throws Exception {
        server = TestServer.start(home);
        password = server.password();
        connection = login("reelshelf", password);
    }

    @AfterEach
    void stop() throws Exception {
        connection.close();
        server.close();
    }

    private Connection login(String user, String secret) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:redshift://127.0.0.1:" + server.server().port()
                        + "/reelshelf?ssl=true&sslfactory=com.amazon.redshift.ssl.NonValidatingFactory",
                user,
                secret);
    }

    private void restart() throws Exception {
        stop();
        server = TestServer.start(home);
        connection = login("reelshelf", password);
    }

    private static void failsWith(String sqlState, ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo(sqlState));
    }

    @Test
    void aViewIsMadeBeforeItsTableAndOutlivesItAndTheServer() throws Exception {
        run(connection, LATE, "COMMENT ON VIEW reports.late IS 'binds late'");
        failsWith("42P01", () -> rows(connection, "SELECT * FROM reports.late"));
        restart();
        run(
                connection,
                "CREATE TABLE core.base (id INTEGER, name VARCHAR(9))",
                "INSERT INTO core.base VALUES (7, 'x')");
        assertThat(rows(connection, "SELECT * FROM reports.late")).containsExactly("7|x");
        run(connection, "DROP TABLE core.base", "CREATE TABLE core.base (name INTEGER, id VARCHAR(3))");
        restart();
        run(connection, "INSERT INTO core.base VALUES (1, 'abc')");
        assertThat(rows(connection, "SELECT id, name FROM reports.late")).containsExactly("abc|1");
        assertThat(rows(connection, "SELECT definition FROM pg_views WHERE viewname = 'late'"))
                .singleElement()
                .asString()
                .contains("WITH t AS (SELECT * FROM core.base)")
                .contains("NO SCHEMA BINDING");
        run(connection, "DROP VIEW reports.late");
        assertThat(rows(connection, "SELECT macro_name FROM server.late_binding_view"))
                .isEmpty();
        assertThat(rows(connection, "SELECT viewname FROM pg_views WHERE viewname = 'late'"))
                .isEmpty();
    }

    @Test
    void theCatalogHasItsColumnsAtOnceWhereItsTablesAreThere() throws Exception {
        run(connection, "CREATE TABLE core.base (id INTEGER, name VARCHAR(9))", LATE);
        List<String> columns = new ArrayList<>();
        try (ResultSet row = connection.getMetaData().getColumns(null, "reports", "late", null)) {
            while (row.next()) {
                columns.add(row.getString("COLUMN_NAME") + " " + row.getString("TYPE_NAME"));
            }
        }
        assertThat(columns).containsExactly("id int4", "name varchar");
    }

    @Test
    void aFailedViewLeavesTheOpenTransactionAsItWas() throws Exception {
        connection.setAutoCommit(false);
        run(connection, LATE);
        assertThat(rows(connection, "SELECT 1")).containsExactly("1");
        connection.rollback();
        connection.setAutoCommit(true);
        failsWith("42P01", () -> rows(connection, "SELECT * FROM reports.late"));
        run(connection, LATE);
        failsWith(
                "0A000",
                () -> run(connection, "CREATE VIEW reports.other AS SELECT * FROM base WITH NO SCHEMA BINDING"));
    }

    @Test
    void aReadersRowsAreNarrowedAndAnOwnersRightsAreTheViews() throws Exception {
        run(
                connection,
                "CREATE TABLE reports.visits (state VARCHAR(2), n INTEGER)",
                "INSERT INTO reports.visits VALUES ('CA', 1), ('NY', 4)",
                "CREATE TABLE core.secret (n INTEGER)",
                "INSERT INTO core.secret VALUES (42)",
                "CREATE SCHEMA open",
                "CREATE USER anna PASSWORD 'A long enough secret 1'",
                "GRANT ROLE reports_reader TO anna",
                "GRANT USAGE, CREATE ON SCHEMA open TO anna",
                "ALTER USER anna SET reelshelf.state TO 'CA'",
                "CREATE VIEW reports.late AS SELECT sum(n) AS n FROM reports.visits WITH NO SCHEMA BINDING");
        try (Connection anna = login("anna", "A long enough secret 1")) {
            assertThat(rows(anna, "SELECT n FROM reports.late")).containsExactly("5");
            run(
                    connection,
                    "CREATE RLS POLICY own WITH (state VARCHAR(2)) USING (state = current_setting('reelshelf.state'))",
                    "ATTACH RLS POLICY own ON reports.visits TO ROLE reports_reader",
                    "ALTER TABLE reports.visits ROW LEVEL SECURITY ON");
            assertThat(rows(anna, "SELECT n FROM reports.late")).containsExactly("1");
            failsWith(
                    "42501",
                    () -> run(anna, "CREATE VIEW open.peek AS SELECT * FROM core.secret WITH NO SCHEMA BINDING"));
            failsWith(
                    "42501",
                    () -> run(anna, "CREATE VIEW open.peek AS SELECT * FROM core.none WITH NO SCHEMA BINDING"));
            run(anna, "CREATE VIEW open.peek AS SELECT * FROM open.later WITH NO SCHEMA BINDING");
            run(connection, "CREATE TABLE open.later AS SELECT * FROM core.secret");
            failsWith("42501", () -> rows(anna, "SELECT * FROM open.peek"));
            run(connection, "GRANT SELECT ON open.later TO anna");
            assertThat(rows(anna, "SELECT * FROM open.peek")).containsExactly("42");
            run(anna, "DROP VIEW IF EXISTS open.peek, open.peek2");
        }
        assertThat(rows(connection, "SELECT object_name FROM server.owners")).isEmpty();
    }

    @Test
    void aMaterializedViewIsRefreshedAfterARestart() throws Exception {
        run(
                connection,
                "CREATE TABLE core.base (id INTEGER)",
                "INSERT INTO core.base VALUES (1)",
                "CREATE MATERIALIZED VIEW reports.counted AS SELECT count(*) AS n FROM core.base",
                "INSERT INTO core.base VALUES (2)");
        restart();
        assertThat(rows(connection, "SELECT n FROM reports.counted")).containsExactly("1");
        run(connection, "REFRESH MATERIALIZED VIEW reports.counted");
        assertThat(rows(connection, "SELECT n FROM reports.counted")).containsExactly("2");
        restart();
        assertThat(rows(connection, "SELECT n FROM reports.counted")).containsExactly("2");
        run(connection, "DROP MATERIALIZED VIEW reports.counted");
        assertThat(rows(connection, "SELECT name FROM stv_mv_info")).isEmpty();
    }

    @Test
    void theOwnerOfAMaterializedViewRefreshesItAsLongAsHeMayReadItsTables() throws Exception {
        run(
                connection,
                "CREATE TABLE core.base (id INTEGER)",
                "INSERT INTO core.base VALUES (1)",
                "CREATE SCHEMA open",
                "CREATE USER anna PASSWORD 'A long enough secret 1'",
                "GRANT USAGE, CREATE ON SCHEMA open TO anna",
                "GRANT USAGE ON SCHEMA core TO anna",
                "GRANT SELECT ON core.base TO anna");
        try (Connection anna = login("anna", "A long enough secret 1")) {
            run(anna, "CREATE MATERIALIZED VIEW open.counted AS SELECT count(*) AS n FROM core.base");
            run(connection, "INSERT INTO core.base VALUES (2)");
            run(anna, "REFRESH MATERIALIZED VIEW open.counted");
            assertThat(rows(anna, "SELECT n FROM open.counted")).containsExactly("2");
            run(connection, "REVOKE SELECT ON core.base FROM anna");
            failsWith("42501", () -> run(anna, "REFRESH MATERIALIZED VIEW open.counted"));
            run(anna, "DROP MATERIALIZED VIEW open.counted");
        }
        assertThat(rows(connection, "SELECT object_name FROM server.owners")).isEmpty();
    }
}
