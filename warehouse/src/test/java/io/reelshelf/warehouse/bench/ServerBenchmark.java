package io.reelshelf.warehouse.bench;

import io.reelshelf.warehouse.server.TestServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.postgresql.PGConnection;

/**
 * The server beside PostgreSQL 15, through the same pgjdbc, on the same rows, by turns in one run: a SELECT of 1M x 8
 * columns, a GROUP BY over them, a prepared point query, COPY in, and a batch of INSERTs. Both without
 * TLS, and each after its own upkeep (a checkpoint; VACUUM ANALYZE). PostgreSQL has an index on the id, the server none.
 *
 * <p>Run as root, with the test class path: {@code java -Xmx1g -cp CLASSPATH
 * io.reelshelf.warehouse.bench.ServerBenchmark [rounds]}
 */
public final class ServerBenchmark {
    private static final int ROWS = 1_000_000;
    /** How often a turn repeats the grouping: the first ones of either engine wake its threads and fill its caches. */
    private static final int GROUPINGS = 15;

    private static final String COLUMNS =
            "id INTEGER, user_id BIGINT, score DOUBLE PRECISION, price DECIMAL(10,2), title VARCHAR(100), day DATE, seen TIMESTAMP, liked BOOLEAN";

    private final List<String> lines = new ArrayList<>();

    private ServerBenchmark() {}

    /** Prints a line for each measure: the medians of both and their ratio. */
    public static void main(String[] arguments) throws Exception {
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5;
        Path home = Files.createTempDirectory("server-benchmark");
        try (Postgres postgres = Postgres.start();
                TestServer server = TestServer.start(home);
                Connection theirs = postgres.connect();
                Connection ours = server.connect("sslmode", "disable")) {
            new ServerBenchmark().run(server, ours, theirs, rounds);
        }
    }

    private interface Work {
        double run(Connection connection) throws SQLException, IOException;
    }

    private void run(TestServer server, Connection ours, Connection theirs, int rounds)
            throws SQLException, IOException {
        byte[] rows = rows();
        for (Connection each : List.of(ours, theirs)) {
            try (Statement statement = each.createStatement()) {
                statement.execute("CREATE TABLE bench (" + COLUMNS + ")");
            }
        }
        measure("COPY in, rows/s", true, ours, theirs, Math.min(rounds, 3), connection -> copy(connection, rows));
        server.define("CHECKPOINT");
        try (Statement statement = theirs.createStatement()) {
            statement.execute("CREATE INDEX ON bench (id)");
            statement.execute("VACUUM ANALYZE bench");
        }
        measure("SELECT 1M x 8, rows/s", true, ours, theirs, rounds, ServerBenchmark::select);
        measure("GROUP BY 1M p50, ms", false, ours, theirs, rounds, ServerBenchmark::group);
        measure("point query p50, ms", false, ours, theirs, rounds, ServerBenchmark::points);
        measure("SELECT 1 p50, ms", false, ours, theirs, rounds, ServerBenchmark::ones);
        measure("batched INSERT, rows/s", true, ours, theirs, Math.min(rounds, 3), ServerBenchmark::batch);
        lines.forEach(System.out::println);
    }

    private void measure(String name, boolean rate, Connection ours, Connection theirs, int rounds, Work work)
            throws SQLException, IOException {
        List<Double> own = new ArrayList<>();
        List<Double> other = new ArrayList<>();
        for (int i = 0; i < rounds; i++) {
            own.add(work.run(ours));
            other.add(work.run(theirs));
        }
        double a = median(own);
        double b = median(other);
        lines.add(String.format(
                Locale.ROOT,
                "%-26s server %,12.2f   PostgreSQL %,12.2f   %.2fx %s",
                name,
                a,
                b,
                rate ? a / b : b / a,
                "as good as PostgreSQL"));
    }

    private static double median(List<Double> values) {
        Collections.sort(values);
        return values.get(values.size() / 2);
    }

    private static byte[] rows() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < ROWS; i++) {
            text.append(i)
                    .append('\t')
                    .append(i % 6040L * 1_000_003)
                    .append('\t')
                    .append(i * 0.37)
                    .append('\t');
            text.append(BigDecimal.valueOf(i % 100_000, 2))
                    .append("\tThe title of film ")
                    .append(i % 3883);
            text.append("\t2024-0").append(1 + i % 9).append('-').append(10 + i % 18);
            text.append("\t2024-02-11 ").append(10 + i % 14).append(":11:12.").append(100_000 + i % 800_000);
            text.append('\t').append(i % 3 == 0 ? 't' : 'f').append('\n');
        }
        return text.toString().getBytes(StandardCharsets.US_ASCII);
    }

    private static double copy(Connection connection, byte[] rows) throws SQLException, IOException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("TRUNCATE bench");
        }
        long start = System.nanoTime();
        long count = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("COPY bench FROM STDIN", new ByteArrayInputStream(rows), 1 << 16);
        return count / seconds(start);
    }

    private static double select(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        try (PreparedStatement query = connection.prepareStatement("SELECT * FROM bench")) {
            query.setFetchSize(10_000);
            long start = System.nanoTime();
            long count = 0;
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    rows.getInt(1);
                    rows.getString(5);
                    count++;
                }
            }
            return count / seconds(start);
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    private static double group(Connection connection) throws SQLException {
        List<Double> each = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(
                "SELECT user_id, count(*), avg(score), max(price) FROM bench GROUP BY user_id ORDER BY 2 DESC, 1 LIMIT 10")) {
            for (int i = 0; i < GROUPINGS; i++) {
                long start = System.nanoTime();
                try (ResultSet rows = query.executeQuery()) {
                    rows.next();
                }
                each.add(seconds(start) * 1000);
            }
        }
        return median(each);
    }

    private static double points(Connection connection) throws SQLException {
        return p50(connection, "SELECT title, price FROM bench WHERE id = ?", 300);
    }

    private static double ones(Connection connection) throws SQLException {
        return p50(connection, "SELECT 1 WHERE 1 < ?", 500);
    }

    private static double p50(Connection connection, String sql, int times) throws SQLException {
        List<Double> each = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            for (int i = 0; i < times; i++) {
                query.setInt(1, (i * 7919) % ROWS);
                long start = System.nanoTime();
                try (ResultSet rows = query.executeQuery()) {
                    rows.next();
                }
                each.add(seconds(start) * 1000);
            }
        }
        return median(each);
    }

    private static double batch(Connection connection) throws SQLException {
        int count = 20_000;
        connection.setAutoCommit(false);
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO bench (id, user_id, title) VALUES (?, ?, ?)")) {
            long start = System.nanoTime();
            for (int i = 0; i < count; i++) {
                insert.setInt(1, -i);
                insert.setLong(2, i);
                insert.setString(3, "batch " + i);
                insert.addBatch();
            }
            insert.executeBatch();
            connection.commit();
            return count / seconds(start);
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
