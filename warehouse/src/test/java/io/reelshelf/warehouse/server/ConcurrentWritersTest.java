package io.reelshelf.warehouse.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Several sessions that change the same keys at once, each as an upsert is written for Redshift. */
class ConcurrentWritersTest {
    private static final int WRITERS = 4;
    private static final int ROUNDS = 5;
    private static final int KEYS = 10;

    @TempDir
    private static Path home;

    private static TestServer server;

    @BeforeAll
    static void start() throws Exception {
        server = TestServer.start(home);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    /** A writer's transaction: adds one to every key, making those that are missing. */
    private interface Upsert {
        void run(Statement statement, String table) throws SQLException;
    }

    @ParameterizedTest
    @ValueSource(strings = {"merge", "merge in a block", "lock, delete and insert"})
    void everyKeyIsThereOnceAndNoChangeIsLost(String way) throws Exception {
        String table = "core." + way.replaceAll("[ ,]+", "_");
        run("CREATE TABLE " + table + " (id INTEGER NOT NULL, n INTEGER, PRIMARY KEY (id))");
        ExecutorService threads = Executors.newFixedThreadPool(WRITERS);
        try {
            List<CompletableFuture<Void>> writers = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                String name = "one_" + writer;
                writers.add(CompletableFuture.runAsync(() -> write(way(way, name), table, name), threads));
            }
            CompletableFuture.allOf(writers.toArray(CompletableFuture[]::new)).get();
        } finally {
            threads.shutdownNow();
        }
        try (Connection connection = server.connect();
                Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("SELECT COUNT(*), COUNT(DISTINCT id), MIN(n), MAX(n) FROM " + table)) {
            row.next();
            assertThat(List.of(row.getInt(1), row.getInt(2), row.getInt(3), row.getInt(4)))
                    .containsExactly(KEYS, KEYS, WRITERS * ROUNDS, WRITERS * ROUNDS);
        }
    }

    @Test
    void twoThatDeleteTheSameRowMeet40001WithAHint() throws Exception {
        run("CREATE TABLE core.met (id INTEGER)", "INSERT INTO core.met VALUES (1)");
        try (Connection one = server.redshift();
                Connection two = server.redshift();
                Statement first = one.createStatement();
                Statement second = two.createStatement()) {
            one.setAutoCommit(false);
            two.setAutoCommit(false);
            first.execute("DELETE FROM core.met WHERE id = 1");
            assertThatThrownBy(() -> {
                        second.execute("DELETE FROM core.met WHERE id = 1");
                        two.commit();
                    })
                    .isInstanceOfSatisfying(
                            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("40001"))
                    .hasMessageContaining("again");
            one.commit();
        }
    }

    @Test
    void aMergeOverATableThatChangedSinceTheTransactionBeganMeets40001() throws Exception {
        run("CREATE TABLE core.stale (id INTEGER, n INTEGER)", "CREATE TABLE core.news AS SELECT 1 AS id, 1 AS n");
        String merge = "MERGE INTO core.stale USING core.news ON core.stale.id = core.news.id"
                + " WHEN MATCHED THEN UPDATE SET n = core.news.n WHEN NOT MATCHED THEN INSERT VALUES (core.news.id, core.news.n)";
        try (Connection one = server.redshift();
                Statement first = one.createStatement()) {
            one.setAutoCommit(false);
            first.execute("SELECT COUNT(*) FROM core.stale");
            run(merge);
            assertThatThrownBy(() -> first.execute(merge))
                    .isInstanceOfSatisfying(
                            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("40001"))
                    .hasMessageContaining("Run the transaction again");
            one.rollback();
            first.execute(merge);
            one.commit();
        }
    }

    private static Upsert way(String way, String temporary) {
        String merge = "MERGE INTO %s USING " + temporary + " ON %1$s.id = " + temporary
                + ".id WHEN MATCHED THEN UPDATE SET n = %1$s.n + 1 WHEN NOT MATCHED THEN INSERT (id, n) VALUES ("
                + temporary
                + ".id, 1)";
        return switch (way) {
            case "merge" -> (statement, table) -> statement.execute(merge.formatted(table));
            case "merge in a block" ->
                (statement, table) -> {
                    statement.execute("BEGIN");
                    statement.execute("SELECT COUNT(*) FROM " + table);
                    statement.execute(merge.formatted(table));
                    statement.execute("COMMIT");
                };
            default ->
                (statement, table) -> {
                    statement.execute("BEGIN");
                    statement.execute("LOCK " + table);
                    statement.execute(
                            "CREATE TEMP TABLE next_" + temporary + " AS SELECT t.id, COALESCE(c.n, 0) + 1 AS n FROM "
                                    + temporary + " t LEFT JOIN " + table + " c ON c.id = t.id");
                    statement.execute(
                            "DELETE FROM " + table + " USING " + temporary + " t WHERE " + table + ".id = t.id");
                    statement.execute("INSERT INTO " + table + " SELECT id, n FROM next_" + temporary);
                    statement.execute("DROP TABLE next_" + temporary);
                    statement.execute("COMMIT");
                };
        };
    }

    private static void write(Upsert upsert, String table, String temporary) {
        try (Connection connection = server.redshift();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TEMP TABLE " + temporary + " (id INTEGER)");
            for (int key = 0; key < KEYS; key++) {
                statement.execute("INSERT INTO " + temporary + " VALUES (" + key + ")");
            }
            for (int done = 0; done < ROUNDS; ) {
                try {
                    upsert.run(statement, table);
                    done++;
                } catch (SQLException e) {
                    if (!"40001".equals(e.getSQLState())) {
                        throw e;
                    }
                    statement.execute("ROLLBACK");
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void run(String... statements) throws SQLException {
        try (Connection connection = server.connect();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
