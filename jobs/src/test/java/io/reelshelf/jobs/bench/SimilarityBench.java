package io.reelshelf.jobs.bench;

import io.reelshelf.jobs.train.TrainingData;
import io.reelshelf.recommender.train.ItemSimilarity;
import io.reelshelf.recommender.train.Ratings;
import io.reelshelf.recommender.train.SimilaritySettings;
import io.reelshelf.sql.View;
import io.reelshelf.sql.Views;
import io.reelshelf.warehouse.Warehouse;
import java.sql.Connection;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Locale;

/**
 * The similarity view in SQL beside the Java kernel, in turn, in one process, on the ratings of a loaded warehouse; prints
 * the medians and their ratio. The kernel's time holds neither the reading of the ratings nor the writing of the result;
 * the reading is printed beside it.
 *
 * <p>Run, after {@code mvn package}, {@code ./reelshelf etl --dataset ml-1m --from DIR} and {@code ./reelshelf features
 * build}:
 *
 * <pre>{@code
 * java -cp "target/lib/*:jobs/target/test-classes" io.reelshelf.jobs.bench.SimilarityBench jdbc:duckdb:.reelshelf/warehouse.duckdb
 * }</pre>
 */
public final class SimilarityBench {
    private static final int ROUNDS = 5;

    private SimilarityBench() {}

    /** Takes the warehouse's JDBC URL. */
    public static void main(String[] arguments) throws Exception {
        String url = arguments.length > 0 ? arguments[0] : "jdbc:duckdb:.reelshelf/warehouse.duckdb";
        try (Warehouse warehouse = Warehouse.open(url)) {
            long readStart = System.nanoTime();
            Ratings ratings = TrainingData.read(warehouse).ratings();
            double read = secondsSince(readStart);
            double[] sql = new double[ROUNDS];
            double[] kernel = new double[ROUNDS];
            long rows = 0;
            for (int round = 0; round < ROUNDS; round++) {
                sql[round] = sql(warehouse);
                long start = System.nanoTime();
                rows = ItemSimilarity.of(ratings, SimilaritySettings.DEFAULT).size();
                kernel[round] = secondsSince(start);
            }
            System.out.printf(
                    Locale.ROOT,
                    "%,d ratings, %,d rows: SQL %.2f s, kernel %.2f s (%.1f times faster); reading the ratings %.2f s%n",
                    ratings.size(),
                    rows,
                    median(sql),
                    median(kernel),
                    median(sql) / median(kernel),
                    read);
        }
    }

    private static double sql(Warehouse warehouse) throws Exception {
        View view = Views.bundled().ordered().stream()
                .filter(candidate -> candidate.name().equals("features.movie_similarity"))
                .findFirst()
                .orElseThrow();
        try (Connection connection = warehouse.connection();
                Statement statement = connection.createStatement()) {
            long start = System.nanoTime();
            statement.execute("CREATE OR REPLACE TEMPORARY TABLE similarity_bench AS " + view.select());
            return secondsSince(start);
        }
    }

    private static double median(double[] seconds) {
        double[] sorted = seconds.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static double secondsSince(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
