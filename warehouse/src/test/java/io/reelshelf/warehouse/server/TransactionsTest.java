package io.reelshelf.warehouse.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TransactionsTest {
    @TempDir
    private static Path home;

    private static TestServer server;

    @BeforeAll
    static void start() throws Exception {
        server = TestServer.start(home);
        server.define("CREATE TABLE numbers (id INTEGER NOT NULL, name VARCHAR(20), price DECIMAL(10,2))");
        server.define("INSERT INTO numbers SELECT i, 'n' || i, i * 1.5 FROM range(1, 1001) AS g(i)");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void anErrorInATransactionRefusesAllUntilRollback() throws SQLException {
        try (Connection connection = server.connect();
                Statement statement = connection.createStatement()) {
            server.define("CREATE TABLE kept (a INTEGER)");
            connection.setAutoCommit(false);
            statement.execute("INSERT INTO kept VALUES (1)");
            assertThatThrownBy(() -> statement.execute("SELECT nothing FROM numbers"))
                    .extracting(e -> ((SQLException) e).getSQLState())
                    .isEqualTo("42703");
            assertThatThrownBy(() -> statement.execute("SELECT 1"))
                    .extracting(e -> ((SQLException) e).getSQLState())
                    .isEqualTo("25P02");
            connection.rollback();
            try (ResultSet rows = statement.executeQuery("SELECT count(*) FROM kept")) {
                rows.next();
                assertThat(rows.getInt(1)).isZero();
            }
        }
    }

    @Test
    void aScriptIsOneTransaction() throws SQLException {
        try (Connection connection = server.connect("preferQueryMode", "simple");
                Statement statement = connection.createStatement()) {
            server.define("CREATE TABLE script (a INTEGER)");
            assertThatThrownBy(() -> statement.execute("INSERT INTO script VALUES (1); SELECT * FROM absent"))
                    .isInstanceOf(SQLException.class);
            try (ResultSet rows = statement.executeQuery("SELECT count(*) FROM script")) {
                rows.next();
                assertThat(rows.getInt(1)).isZero();
            }
        }
    }

    @Test
    void aWriteConflictIsRetryableAndKeepsNothing() throws SQLException {
        try (Connection first = server.connect();
                Connection second = server.connect();
                Statement one = first.createStatement();
                Statement two = second.createStatement()) {
            server.define("CREATE TABLE hot (id INTEGER, n INTEGER)");
            one.execute("INSERT INTO hot VALUES (1, 0), (2, 0)");
            first.setAutoCommit(false);
            second.setAutoCommit(false);
            one.executeUpdate("UPDATE hot SET n = 1 WHERE id = 1");
            two.executeUpdate("UPDATE hot SET n = 5 WHERE id = 2");
            assertThatThrownBy(() -> two.executeUpdate("UPDATE hot SET n = 2 WHERE id = 1"))
                    .extracting(e -> ((SQLException) e).getSQLState())
                    .isEqualTo("40001");
            first.commit();
            second.rollback();
            try (ResultSet rows = two.executeQuery("SELECT n FROM hot ORDER BY id")) {
                rows.next();
                assertThat(rows.getInt(1)).isEqualTo(1);
                rows.next();
                assertThat(rows.getInt(1)).isZero();
            }
        }
    }

    @Test
    void settingsFollowTheirTransaction() throws SQLException {
        try (Connection connection = server.connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("SET search_path TO core");
            connection.commit();
            statement.execute("SET search_path TO reports");
            statement.execute("SET LOCAL query_group TO 'a'");
            statement.execute("RESET search_path");
            connection.rollback();
            assertThat(shown(statement, "search_path")).isEqualTo("core");
            statement.execute("SET LOCAL search_path TO reports");
            assertThatThrownBy(() -> statement.execute("SELECT nothing FROM numbers"))
                    .isInstanceOf(SQLException.class);
            connection.rollback();
            assertThat(shown(statement, "search_path")).isEqualTo("core");
            assertThat(shown(statement, "query_group")).isEqualTo("default");
            try (ResultSet rows = statement.executeQuery("SELECT count(*) FROM fact_rating")) {
                assertThat(rows.next()).isTrue();
            }
            statement.execute("SET LOCAL query_group TO 'a'");
            statement.execute("SET query_group TO 'b'");
            connection.commit();
            assertThat(shown(statement, "query_group")).isEqualTo("b");
            connection.rollback();
        }
    }

    private static String shown(Statement statement, String variable) throws SQLException {
        try (ResultSet row = statement.executeQuery("SHOW " + variable)) {
            row.next();
            return row.getString(1);
        }
    }

    @Test
    void savepointsAreRefusedByName() throws SQLException {
        try (Connection connection = server.connect()) {
            connection.setAutoCommit(false);
            assertThatThrownBy(connection::setSavepoint)
                    .hasMessageContaining("SAVEPOINT")
                    .extracting(e -> ((SQLException) e).getSQLState())
                    .isEqualTo("0A000");
            connection.rollback();
        }
    }
}
