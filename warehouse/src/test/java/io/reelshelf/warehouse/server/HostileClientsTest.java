package io.reelshelf.warehouse.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.reelshelf.warehouse.server.session.SessionLimits;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostileClientsTest {
    private static final SessionLimits SHORT = new SessionLimits(
            Duration.ofMillis(800),
            Duration.ofSeconds(1),
            Duration.ofMillis(500),
            Duration.ofMillis(700),
            Duration.ofMillis(300),
            Duration.ZERO,
            1 << 20,
            50_000,
            1 << 20,
            1 << 20);

    @TempDir
    private Path home;

    @Test
    void fuzzedMessagesLeaveTheServerAndOtherSessionsWhole() throws Exception {
        try (TestServer server = TestServer.start(home)) {
            server.define("CREATE TABLE numbers AS SELECT i AS id, 'n' || i AS name FROM range(100) AS r(i)");
            server.define("CREATE TABLE fuzzed (a INTEGER, b VARCHAR)");
            try (Connection other = server.connect();
                    Statement statement = other.createStatement()) {
                new ProtocolFuzz(server, 20240229).run(1_000);
                try (ResultSet rows = statement.executeQuery("SELECT count(*) FROM numbers")) {
                    rows.next();
                    assertThat(rows.getInt(1)).isEqualTo(100);
                }
            }
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> server.server().sessions().size() == 0);
        }
    }

    @Test
    void oneSessionTooManyIsToldSoAndAnotherFindsItsPlaceLater() throws Exception {
        try (TestServer server = TestServer.start(home, 2, SessionLimits.defaults());
                Connection first = server.connect()) {
            try (Connection second = server.connect()) {
                assertThat(second.isValid(5)).isTrue();
                assertThatThrownBy(server::connect)
                        .hasMessageContaining("too many clients")
                        .extracting(e -> ((SQLException) e).getSQLState())
                        .isEqualTo("53300");
            }
            await().until(() -> server.server().sessions().size() == 1);
            try (Connection third = server.connect()) {
                assertThat(third.isValid(5)).isTrue();
            }
            assertThat(first.isValid(5)).isTrue();
        }
    }

    @Test
    void aClientThatDoesNotLogInIsHungUpOn() throws Exception {
        try (TestServer server = TestServer.start(home, 5, SHORT);
                RawClient silent = new RawClient(server.server().port());
                RawClient slow = new RawClient(server.server().port())) {
            slow.send(new byte[] {0, 0, 0, 100, 0, 3});
            assertThat(RawClient.text(silent.read().body())).contains("did not log in in time");
            assertThat(RawClient.text(slow.read().body())).contains("did not log in in time");
        }
    }

    @Test
    void idleSessionsEndAndATransactionLeftOpenEndsSooner() throws Exception {
        try (TestServer server = TestServer.start(home, 5, SHORT);
                RawClient idle = RawClient.login(server.server().port(), "reelshelf", server.password());
                RawClient open = RawClient.login(server.server().port(), "reelshelf", server.password())) {
            open.send(RawClient.message('Q', "BEGIN\0".getBytes(java.nio.charset.StandardCharsets.US_ASCII)));
            assertThat(open.read().type()).isEqualTo('C');
            assertThat(open.read().type()).isEqualTo('Z');
            assertThat(RawClient.text(open.read().body())).contains("25P03");
            assertThat(RawClient.text(idle.read().body())).contains("57P05");
        }
    }

    @Test
    void longMessagesAndLargeResultsAreRefused() throws Exception {
        try (TestServer server = TestServer.start(home, 5, SHORT);
                Connection connection = server.connect();
                Statement statement = connection.createStatement()) {
            server.define("CREATE TABLE wide AS SELECT 'text ' || i AS t FROM range(100000) AS r(i)");
            assertThatThrownBy(() -> statement.executeQuery("SELECT t FROM wide"))
                    .extracting(e -> ((SQLException) e).getSQLState())
                    .isEqualTo("53400");
            assertThatThrownBy(() -> statement.executeQuery("SELECT '" + "x".repeat(2 << 20) + "'"))
                    .isInstanceOf(SQLException.class);
        }
    }

    @Test
    void aClientThatReadsNothingIsHungUpOnAndOthersGoOn() throws Exception {
        SessionLimits usual = SessionLimits.defaults();
        SessionLimits limits = new SessionLimits(
                usual.startUp(),
                usual.message(),
                Duration.ofMillis(500),
                usual.idle(),
                usual.idleInTransaction(),
                usual.statement(),
                usual.maximumMessageBytes(),
                0,
                usual.maximumMemoryBytes(),
                usual.maximumSpoolBytes());
        try (TestServer server = TestServer.start(home, 5, limits);
                Connection other = server.connect();
                Statement statement = other.createStatement();
                RawClient deaf = RawClient.login(server.server().port(), "reelshelf", server.password())) {
            deaf.send(RawClient.message(
                    'Q',
                    "SELECT repeat('x', 1000) FROM generate_series(1, 1000000) AS g(i)\0"
                            .getBytes(java.nio.charset.StandardCharsets.US_ASCII)));
            await().until(() -> server.server().sessions().size() == 2);
            await().atMost(Duration.ofSeconds(20)).until(() -> {
                try (ResultSet row = statement.executeQuery("SELECT 1")) {
                    assertThat(row.next()).isTrue();
                }
                return server.server().sessions().size() == 1;
            });
        }
    }

    @Test
    void aSessionKeepsNoMorePreparedStatementsThanItsMemoryAllows() throws Exception {
        try (TestServer server = TestServer.start(home, 5, SHORT);
                Connection connection =
                        server.connect("prepareThreshold", "-1", "preparedStatementCacheQueries", "0")) {
            List<java.sql.PreparedStatement> kept = new ArrayList<>();
            assertThatThrownBy(() -> {
                        for (int i = 0; i < 200; i++) {
                            java.sql.PreparedStatement statement = connection.prepareStatement(
                                    "SELECT " + i + " AS n /* " + "x".repeat(5_000) + " */");
                            kept.add(statement);
                            statement.executeQuery().close();
                        }
                    })
                    .extracting(e -> ((SQLException) e).getSQLState())
                    .isEqualTo("53200");
            assertThat(kept).hasSizeBetween(20, 100);
            assertThat(connection.isValid(5)).isTrue();
        }
    }

    @Test
    void manyConnectionAttemptsEndInAServerThatAnswers() throws Exception {
        try (TestServer server = TestServer.start(home, 3, SHORT)) {
            List<RawClient> clients = new ArrayList<>();
            try {
                for (int i = 0; i < 1_000; i++) {
                    clients.add(new RawClient(server.server().port()));
                }
            } finally {
                for (RawClient client : clients) {
                    client.close();
                }
            }
            await().atMost(Duration.ofSeconds(20)).ignoreExceptions().until(() -> {
                try (Connection connection = server.connect()) {
                    return connection.isValid(5);
                }
            });
        }
    }

    @Test
    void stoppingEndsIdleSessionsAndKeepsWhatWasCommitted() throws Exception {
        try (TestServer server = TestServer.start(home)) {
            server.define("CREATE TABLE kept (a INTEGER)");
            Connection connection = server.connect();
            try (Statement statement = connection.createStatement()) {
                statement.execute("INSERT INTO kept VALUES (1)");
            }
            RawClient idle = RawClient.login(server.server().port(), "reelshelf", server.password());
            server.stop();
            assertThat(RawClient.text(idle.read().body())).contains("57P01");
            idle.close();
            connection.close();
        }
        assertThat(home.resolve("warehouse.duckdb.wal")).doesNotExist();
    }
}
