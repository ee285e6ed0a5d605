package io.reelshelf.warehouse.server;

import static io.reelshelf.warehouse.testing.Statements.rows;
import static io.reelshelf.warehouse.testing.Statements.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocksAndOwnersTest {
    @TempDir
    private static Path home;

    private static TestServer server;

    @BeforeAll
    static void start() throws Exception {
        server = TestServer.start(home);
        try (Connection admin = server.connect()) {
            run(
                    admin,
                    "CREATE TABLE core.shelf (id INTEGER)",
                    "CREATE USER lena PASSWORD 'a Long-pass-1word'",
                    "GRANT ROLE loader TO lena",
                    "GRANT CREATE ON SCHEMA core TO lena");
        }
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void aLockIsSeenWithWhoWaitsForIt() throws Exception {
        String locks =
                "SELECT c.relname, l.granted, l.mode FROM pg_locks l JOIN pg_class c ON c.oid = l.relation ORDER BY 2 DESC";
        try (Connection holder = server.connect();
                Connection waiter = server.connect();
                Connection watcher = server.connect()) {
            assertThat(rows(watcher, locks)).isEmpty();
            holder.setAutoCommit(false);
            run(holder, "LOCK core.shelf");
            CompletableFuture<Void> waiting = CompletableFuture.runAsync(() -> {
                try {
                    run(waiter, "LOCK core.shelf");
                } catch (SQLException e) {
                    throw new IllegalStateException(e);
                }
            });
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(rows(watcher, locks))
                            .containsExactly("shelf|t|AccessExclusiveLock", "shelf|f|AccessExclusiveLock"));
            assertThat(rows(watcher, "SELECT lock_status FROM stv_locks ORDER BY 1"))
                    .containsExactly("Holding exclusive lock", "Waiting for lock");
            assertThat(rows(watcher, "SELECT DISTINCT txn_owner FROM svv_transactions"))
                    .containsExactly("reelshelf");
            holder.commit();
            waiting.join();
            assertThat(rows(watcher, locks)).isEmpty();
        }
    }

    @Test
    void whoMakesATableIsShownAsItsOwner() throws Exception {
        try (Connection lena = as("lena", "a Long-pass-1word");
                Connection admin = server.connect()) {
            run(
                    lena,
                    "CREATE TABLE core.lenas (id INTEGER)",
                    "CREATE VIEW core.lenas_view AS SELECT id FROM core.lenas");
            for (Connection connection : List.of(lena, admin)) {
                assertThat(
                                rows(
                                        connection,
                                        "SELECT tablename, tableowner FROM pg_tables WHERE tablename IN ('lenas', 'shelf') ORDER BY 1"))
                        .containsExactly("lenas|lena", "shelf|reelshelf");
                assertThat(rows(connection, "SELECT viewowner FROM pg_views WHERE viewname = 'lenas_view'"))
                        .containsExactly("lena");
                assertThat(rows(
                                connection,
                                "SELECT pg_get_userbyid(relowner) FROM pg_class WHERE relname LIKE 'lenas%'"))
                        .containsExactly("lena", "lena");
                assertThat(rows(connection, "SELECT table_owner FROM svv_redshift_tables WHERE table_name = 'lenas'"))
                        .containsExactly("lena");
            }
            assertThat(
                            rows(
                                    admin,
                                    "SELECT u.usename FROM pg_class c JOIN pg_user u ON u.usesysid = c.relowner WHERE c.relname = 'lenas'"))
                    .containsExactly("lena");
        }
    }

    @Test
    void whatSomebodyMadeIsInTheirCatalogWithoutAGrant() throws Exception {
        try (Connection admin = server.connect()) {
            run(
                    admin,
                    "CREATE SCHEMA studio",
                    "CREATE USER mona PASSWORD 'a Long-pass-1word'",
                    "GRANT USAGE, CREATE ON SCHEMA studio TO mona");
            try (Connection mona = as("mona", "a Long-pass-1word")) {
                String found = "SELECT table_name FROM svv_tables WHERE table_schema = 'studio'";
                run(mona, "CREATE TABLE studio.own (id INTEGER PRIMARY KEY)");
                run(admin, "CREATE TABLE studio.other (id INTEGER)");
                assertThat(rows(mona, found)).containsExactly("own");
                assertThat(rows(mona, "SELECT contype FROM pg_constraint WHERE conrelid = 'studio.own'::regclass"))
                        .containsExactly("p");
                run(admin, "REVOKE USAGE ON SCHEMA studio FROM mona");
                assertThat(rows(mona, found)).isEmpty();
            }
        }
    }

    @Test
    void aSchemaMadeAnewIsNotItsFormerOwners() throws Exception {
        try (Connection admin = server.connect()) {
            run(
                    admin,
                    "CREATE SCHEMA short",
                    "CREATE USER nina PASSWORD 'a Long-pass-1word'",
                    "GRANT USAGE, CREATE ON SCHEMA short TO nina");
            try (Connection nina = as("nina", "a Long-pass-1word")) {
                run(nina, "CREATE TABLE short.list (id INTEGER)");
                run(admin, "DROP SCHEMA short CASCADE", "CREATE SCHEMA short", "CREATE TABLE short.list (id INTEGER)");
                assertThatThrownBy(() -> rows(nina, "SELECT * FROM short.list"))
                        .hasMessageContaining("permission denied");
            }
        }
    }

    private static Connection as(String user, String password) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + server.server().port() + "/reelshelf", user, password);
    }
}
