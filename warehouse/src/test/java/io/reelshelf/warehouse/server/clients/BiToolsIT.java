package io.reelshelf.warehouse.server.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The statements of BI tools, from their public sources, over the drivers that they use. */
class BiToolsIT {
    private static ShopServer shop;

    @BeforeAll
    static void start(@TempDir Path home) throws Exception {
        shop = new ShopServer(home);
    }

    @AfterAll
    static void stop() {
        shop.close();
    }

    private static Connection connect(String driver) throws SQLException {
        return switch (driver) {
            case "redshift" -> shop.server().redshift();
            case "simple" -> shop.server().connect("preferQueryMode", "simple");
            default -> shop.server().connect();
        };
    }

    @ParameterizedTest
    @CsvSource({
        "dbeaver, postgres", "dbeaver, redshift", "tableau, redshift", "tableau, simple",
        "metabase, redshift", "metabase, postgres", "superset, simple", "superset, redshift"
    })
    void theToolIsToldWhatItAsks(String tool, String driver) throws Exception {
        try (Connection connection = connect(driver);
                Statement statement = connection.createStatement()) {
            assertThat(Probe.read(tool).differences(statement)).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"redshift", "postgres"})
    void aRunningQueryIsCancelledAndTheSessionGoesOn(String driver) throws Exception {
        try (Connection connection = connect(driver);
                Connection watcher = connect("postgres");
                Statement statement = connection.createStatement();
                Statement watch = watcher.createStatement()) {
            CompletableFuture<Throwable> failure = CompletableFuture.supplyAsync(() -> {
                try {
                    statement.execute("SELECT count(*) FROM generate_series(1, 70000000000) AS n");
                    return new AssertionError("The query ended before it was cancelled");
                } catch (SQLException e) {
                    return e;
                }
            });
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> !Rows.of(
                                    watch,
                                    "SELECT query FROM stv_inflight WHERE text LIKE '%70000000000%' AND pid <> pg_backend_pid()")
                            .isEmpty());
            statement.cancel();
            assertThat(failure.join())
                    .isInstanceOfSatisfying(
                            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("57014"));
            assertThat(Rows.of(statement, "SELECT 1")).containsExactly("1");
        }
    }

    @Test
    void aQueryBeyondItsTimeIsEndedAndTheSessionGoesOn() throws Exception {
        try (Connection connection = connect("redshift");
                Statement statement = connection.createStatement()) {
            statement.execute("SET statement_timeout TO 300");
            assertThatThrownBy(() -> statement.execute("SELECT count(*) FROM generate_series(1, 80000000000) AS n"))
                    .isInstanceOfSatisfying(
                            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("57014"));
            statement.execute("RESET statement_timeout");
            assertThat(connection.isValid(5)).isTrue();
            assertThat(Rows.of(statement, "SELECT 1")).containsExactly("1");
        }
    }
}
