package io.reelshelf.jobs.bench;

import io.reelshelf.jobs.etl.Etl;
import io.reelshelf.jobs.etl.EtlRequest;
import io.reelshelf.jobs.etl.EtlResult;
import io.reelshelf.jobs.etl.MaxRejected;
import io.reelshelf.jobs.flink.EmbeddedCluster;
import io.reelshelf.warehouse.Warehouse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Random;

/**
 * The whole ETL beside the limit: DuckDB reading the same ratings file and copying it to Parquet, with no check and no
 * cleaning, in one run and one process. Prints rows a second of each and their ratio.
 *
 * <pre>
 * mvn -q -B package -DskipTests -pl jobs -am
 * java -Xmx1500m -cp jobs/target/test-classes:target/lib/reelshelf-jobs-0.1.0.jar \
 *     io.reelshelf.jobs.bench.EtlBenchmark [millions of ratings, default 1]
 * </pre>
 */
public final class EtlBenchmark {
    private static final int USERS = 6000;
    private static final int MOVIES = 4000;

    private EtlBenchmark() {}

    /** Runs it. */
    public static void main(String[] arguments) throws IOException, SQLException {
        long ratings = arguments.length == 0 ? 1_000_000 : Math.round(Double.parseDouble(arguments[0]) * 1_000_000);
        Path folder = Files.createTempDirectory("reelshelf-bench");
        write(folder, ratings);
        double limit = 0;
        double etl = 0;
        for (int round = 0; round < 3; round++) {
            limit = ratings / duckDb(folder, round);
            etl = ratings / etl(folder, folder.resolve("home-" + round));
            System.out.printf(
                    Locale.ROOT,
                    "round %d: ETL %,.0f rows/s, DuckDB read and copy %,.0f rows/s, ratio %.3f%n",
                    round,
                    etl,
                    limit,
                    etl / limit);
        }
    }

    private static void write(Path folder, long ratings) throws IOException {
        StringBuilder users = new StringBuilder();
        for (int user = 1; user <= USERS; user++) {
            users.append(user).append("::").append(user % 2 == 0 ? "F" : "M").append("::25::4::10001\n");
        }
        Files.writeString(folder.resolve("users.dat"), users);
        StringBuilder movies = new StringBuilder();
        for (int movie = 1; movie <= MOVIES; movie++) {
            movies.append(movie).append("::Invented ").append(movie).append(" (1999)::Drama\n");
        }
        Files.writeString(folder.resolve("movies.dat"), movies);
        Random random = new Random(1);
        try (var writer = Files.newBufferedWriter(folder.resolve("ratings.dat"))) {
            for (long i = 0; i < ratings; i++) {
                writer.write((random.nextInt(USERS) + 1) + "::" + (random.nextInt(MOVIES) + 1) + "::"
                        + (random.nextInt(5) + 1) + "::" + (978300000 + random.nextInt(90_000_000)) + "\n");
            }
        }
    }

    private static double duckDb(Path folder, int round) throws SQLException {
        long start = System.nanoTime();
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("COPY (SELECT * FROM read_csv('" + folder.resolve("ratings.dat")
                    + "', delim = '::', header = false, columns = {'u': 'INTEGER', 'm': 'INTEGER', 'r': 'SMALLINT',"
                    + " 't': 'BIGINT'})) TO '" + folder.resolve("limit-" + round + ".parquet") + "' (FORMAT parquet)");
        }
        return (System.nanoTime() - start) / 1e9;
    }

    private static double etl(Path folder, Path home) throws IOException {
        Files.createDirectories(home);
        EtlRequest request = new EtlRequest("ml-1m", folder.toString(), null, 2, null, MaxRejected.of("1%"), home);
        long start = System.nanoTime();
        try (Warehouse warehouse = Warehouse.open("jdbc:duckdb:" + home.resolve("warehouse.duckdb"))) {
            warehouse.migrate();
            EtlResult result = new Etl(
                            request,
                            warehouse,
                            () -> EmbeddedCluster.start(2, home.resolve("lake/.staging")),
                            line -> {})
                    .run();
            System.out.println(result.stages());
        }
        return (System.nanoTime() - start) / 1e9;
    }
}
