package io.reelshelf.warehouse.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelshelf.warehouse.Warehouse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * kill -9 of a real server in the middle of writes: what was answered is there, no half of a transaction is, and the next
 * one answers within five seconds: half of them at least, as a machine with other work slows single ones.
 */
class KilledServerIT {
    private static final int ROUNDS = Integer.getInteger("reelshelf.kill.rounds", 50);
    private static final int BASE = 1_000_000;
    private static final Duration USUAL_RESTART = Duration.ofSeconds(5);

    @TempDir
    private Path home;

    private final List<Duration> starts = new ArrayList<>();
    private volatile int attempted;
    private volatile int answered;

    @Test
    void nothingCommittedIsLostAndNothingUncommittedIsSeen() throws Exception {
        try (Warehouse warehouse = Warehouse.open("jdbc:duckdb:" + home.resolve("warehouse.duckdb"));
                Connection connection = warehouse.connection();
                Statement statement = connection.createStatement()) {
            warehouse.migrate();
            statement.execute("CREATE TABLE written (id INTEGER)");
            statement.execute("CREATE TABLE mirrored (id INTEGER)");
        }
        Random random = new Random(9);
        for (int round = 0; round < ROUNDS; round++) {
            try (ServerProcess server = start()) {
                check(server);
                CountDownLatch stopped = new CountDownLatch(1);
                attempted = round * BASE;
                answered = round * BASE;
                Thread writer = new Thread(() -> write(server, stopped));
                writer.start();
                stopped.await(random.nextInt(1_500), TimeUnit.MILLISECONDS);
                server.kill();
                writer.join();
            }
        }
        try (ServerProcess server = start()) {
            check(server);
        }
        // The first start follows no kill: it makes the server's tables, its user and its certificate.
        List<Duration> restarts = starts.subList(1, starts.size());
        System.out.println(ROUNDS + " kills; milliseconds to the first answer after each: "
                + restarts.stream().map(Duration::toMillis).toList());
        assertThat(restarts).hasSize(ROUNDS);
        assertThat(restarts.stream().sorted().toList().get(ROUNDS / 2)).isLessThan(USUAL_RESTART);
        assertThat(ServerProcess.temporary(home)).isEmptyDirectory();
    }

    /** Starts the server and notes how long it takes until a client that logs in has an answer. */
    private ServerProcess start() throws Exception {
        long began = System.nanoTime();
        ServerProcess server = ServerProcess.start(home);
        try (Connection connection = server.connect();
                Statement statement = connection.createStatement()) {
            assertThat(number(statement, "SELECT 1")).isEqualTo(1);
            starts.add(Duration.ofNanos(System.nanoTime() - began));
            return server;
        } catch (SQLException e) {
            server.kill();
            throw e;
        }
    }

    private void write(ServerProcess server, CountDownLatch stopped) {
        try (Connection connection = server.connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            while (true) {
                int id = attempted + 1;
                attempted = id;
                statement.executeUpdate("INSERT INTO written VALUES (" + id + ")");
                statement.executeUpdate("INSERT INTO mirrored VALUES (" + id + ")");
                connection.commit();
                answered = id;
            }
        } catch (SQLException | java.io.IOException e) {
            stopped.countDown();
        }
    }

    private void check(ServerProcess server) throws Exception {
        int base = answered / BASE * BASE;
        try (Connection connection = server.connect();
                Statement statement = connection.createStatement()) {
            long half = number(
                    statement, "SELECT count(*) FROM (SELECT id FROM written EXCEPT SELECT id FROM mirrored) AS d");
            assertThat(half).isZero();
            assertThat(number(statement, "SELECT count(*) FROM written"))
                    .isEqualTo(number(statement, "SELECT count(*) FROM mirrored"));
            long last = number(statement, "SELECT coalesce(max(id), 0) FROM written WHERE id > " + base);
            long count = number(statement, "SELECT count(DISTINCT id) FROM written WHERE id > " + base);
            assertThat(count).isBetween((long) (answered - base), (long) (attempted - base));
            assertThat(last).isIn(0L, base + count);
        }
    }

    private static long number(Statement statement, String sql) throws SQLException {
        try (ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
