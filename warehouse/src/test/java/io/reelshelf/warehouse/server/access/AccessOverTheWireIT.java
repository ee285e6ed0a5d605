package io.reelshelf.warehouse.server.access;

import static io.reelshelf.warehouse.testing.Statements.rows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelshelf.warehouse.server.TestServer;
import io.reelshelf.warehouse.server.audit.AuditLog;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Logins, grants and policies through Amazon's driver (digest) and PostgreSQL's (SCRAM), over TLS. */
class AccessOverTheWireIT {
    private static final String PASSWORD = "a long enough secret";

    @TempDir
    Path home;

    private TestServer server;

    private enum Driver {
        REDSHIFT,
        POSTGRESQL
    }

    @BeforeEach
    void setUp() throws Exception {
        server = TestServer.start(home);
        server.define("""
                CREATE TABLE core.secret (a INTEGER, b VARCHAR);
                INSERT INTO core.secret VALUES (1, 'hidden treasure');
                CREATE TABLE reports.top (a INTEGER, b VARCHAR, state VARCHAR);
                INSERT INTO reports.top VALUES (1, 'x', 'CA'), (2, 'y', 'NY');
                CREATE TABLE features.genres (a INTEGER, g VARCHAR);
                CREATE VIEW reports.aggregate AS SELECT 1 AS n;
                """);
        try (Connection admin = server.connect();
                Statement statement = admin.createStatement()) {
            statement.execute("CREATE USER anna PASSWORD '" + PASSWORD + "' IN GROUP reports_reader");
            statement.execute("CREATE USER boris PASSWORD '" + PASSWORD + "'");
        }
    }

    @AfterEach
    void tearDown() {
        server.close();
    }

    private Connection connect(Driver driver, String user, String password) throws SQLException {
        String certificate = home.resolve("tls/server.crt").toString();
        Properties properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        properties.setProperty("sslmode", "verify-ca");
        properties.setProperty("sslrootcert", certificate);
        String scheme = driver == Driver.REDSHIFT ? "redshift" : "postgresql";
        return DriverManager.getConnection(
                "jdbc:" + scheme + "://127.0.0.1:" + server.server().port() + "/reelshelf", properties);
    }

    @ParameterizedTest
    @EnumSource(Driver.class)
    void aUserLogsInOverVerifiedTlsAndSeesWhatIsGranted(Driver driver) throws Exception {
        try (Connection anna = connect(driver, "anna", PASSWORD)) {
            assertThat(rows(anna, "SELECT count(*) FROM reports.top")).containsExactly("2");
            assertThatThrownBy(() -> rows(anna, "SELECT * FROM core.secret"))
                    .isInstanceOfSatisfying(
                            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("42501"))
                    .hasMessageContaining("permission denied for schema \"core\": USAGE is needed");
            List<String> tables = new ArrayList<>();
            try (ResultSet row = anna.getMetaData().getTables(null, null, "%", new String[] {"TABLE", "VIEW"})) {
                while (row.next()) {
                    tables.add(row.getString("TABLE_SCHEM") + "." + row.getString("TABLE_NAME"));
                }
            }
            assertThat(tables).contains("reports.top", "features.genres").noneMatch(name -> name.startsWith("core."));
        }
    }

    @ParameterizedTest
    @EnumSource(Driver.class)
    void wrongPasswordsAndUnknownUsersAreRefusedAlikeAndThenHaveToWait(Driver driver) throws Exception {
        for (String user : new String[] {"boris", "nobody"}) {
            assertThatThrownBy(() -> connect(driver, user, "not the password"))
                    .isInstanceOfSatisfying(
                            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("28P01"))
                    .hasMessageContaining("password authentication failed for user \"" + user + "\"");
        }
        for (int guess = 0; guess < 2; guess++) {
            assertThatThrownBy(() -> connect(driver, "boris", "not the password"))
                    .isInstanceOf(SQLException.class);
        }
        assertThatThrownBy(() -> connect(driver, "boris", PASSWORD)).hasMessageContaining("too many failed logins");
        connect(driver, "anna", PASSWORD).close();
        assertThat(Files.readString(home.resolve("logs").resolve(AuditLog.FILE)))
                .contains("password authentication failed for user")
                .contains("too many failed logins")
                .doesNotContain("not the password");
    }

    @ParameterizedTest
    @EnumSource(Driver.class)
    void aRevokedGrantEndsAPreparedStatement(Driver driver) throws Exception {
        try (Connection admin = server.connect();
                Connection anna = connect(driver, "anna", PASSWORD);
                PreparedStatement prepared = anna.prepareStatement("SELECT a FROM reports.top WHERE a = ?")) {
            for (int use = 0; use < 8; use++) {
                prepared.setInt(1, 1);
                prepared.executeQuery().close();
            }
            admin.createStatement().execute("ALTER GROUP reports_reader DROP USER anna");
            assertThatThrownBy(prepared::executeQuery)
                    .isInstanceOfSatisfying(
                            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("42501"));
        }
    }

    @ParameterizedTest
    @EnumSource(Driver.class)
    void policiesNarrowWhatPreparedStatementsRead(Driver driver) throws Exception {
        try (Connection admin = server.connect();
                Statement statement = admin.createStatement();
                Connection anna = connect(driver, "anna", PASSWORD)) {
            statement.execute(
                    "CREATE RLS POLICY own WITH (state VARCHAR(2)) USING (state = current_setting('reelshelf.state'))");
            statement.execute("ATTACH RLS POLICY own ON reports.top TO ROLE reports_reader");
            statement.execute("ALTER TABLE reports.top ROW LEVEL SECURITY ON");
            statement.execute("ALTER USER anna SET reelshelf.state TO 'NY'");
            try (PreparedStatement prepared = anna.prepareStatement("SELECT a FROM reports.top WHERE a > ?")) {
                prepared.setInt(1, 0);
                try (ResultSet row = prepared.executeQuery()) {
                    assertThat(row.next()).isTrue();
                    assertThat(row.getInt(1)).isEqualTo(2);
                    assertThat(row.next()).isFalse();
                }
            }
        }
    }

    @Test
    void noEscapeOfTheListSucceedsByARealDriver() throws Exception {
        SoftAssertions softly = new SoftAssertions();
        try (Connection anna = connect(Driver.POSTGRESQL, "anna", PASSWORD)) {
            for (String sql : lines("escapes.sql")) {
                try (Statement statement = anna.createStatement()) {
                    statement.execute(sql);
                    softly.fail("It ran: " + sql);
                } catch (SQLException e) {
                    softly.assertThat(e.getMessage()).as(sql).doesNotContain("treasure");
                    softly.assertThat(anna.isClosed()).as(sql).isFalse();
                }
            }
            assertThat(rows(anna, "SELECT relname FROM pg_class")).doesNotContain("secret");
        }
        softly.assertAll();
    }

    @Test
    void everyLegitimateQueryRunsByARealDriver() throws Exception {
        SoftAssertions softly = new SoftAssertions();
        try (Connection anna = connect(Driver.POSTGRESQL, "anna", PASSWORD)) {
            for (String sql : lines("legitimate.sql")) {
                // COPY needs its own interface of the driver, and a cursor a transaction.
                if (!sql.startsWith("COPY") && !sql.startsWith("DECLARE")) {
                    try (Statement statement = anna.createStatement()) {
                        statement.execute(sql);
                    } catch (SQLException e) {
                        softly.fail(sql + ": " + e.getMessage());
                    }
                }
            }
        }
        softly.assertAll();
    }

    private List<String> lines(String file) throws IOException {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(getClass().getResourceAsStream(file), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("--"))
                    .toList();
        }
    }
}
