package io.reelshelf.warehouse.features.bench;

import io.reelshelf.warehouse.Warehouse;
import io.reelshelf.warehouse.features.BuildListener;
import io.reelshelf.warehouse.features.BuildRequest;
import io.reelshelf.warehouse.features.BuiltView;
import io.reelshelf.warehouse.features.FeatureBuild;
import io.reelshelf.warehouse.features.FeatureRunner;
import io.reelshelf.warehouse.load.BulkLoad;
import io.reelshelf.warehouse.testing.MovieLens;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * MovieLens 1M: a full build, a build that skips everything, and incremental builds after 1,000 new ratings: the last ones of
 * the data, and ratings of fifty viewers taken by their ids. The last two builds, from the same data, one incremental and one
 * full, must be equal. Run after {@code mvn -q test-compile -pl warehouse -am}:
 * {@code java -cp … io.reelshelf.warehouse.features.bench.IncrementalBench FOLDER [load]}; with {@code load} it only fills the
 * folder, so that the measurement can be run alone.
 */
public final class IncrementalBench {
    private static final String LAST =
            "SELECT * FROM core.fact_rating ORDER BY rated_at DESC, user_id, movie_id LIMIT 1000";
    private static final String OF_FIFTY = "SELECT facts.* FROM core.fact_rating AS facts JOIN (SELECT user_id FROM "
            + "core.fact_rating GROUP BY user_id HAVING COUNT(*) > 40 ORDER BY hash(user_id) LIMIT 50) AS fifty USING (user_id) "
            + "QUALIFY ROW_NUMBER() OVER (PARTITION BY user_id ORDER BY rated_at DESC, movie_id) <= 20";

    private final Warehouse warehouse;

    private IncrementalBench(Warehouse warehouse) {
        this.warehouse = warehouse;
    }

    /** Loads and measures. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        try (Warehouse warehouse = Warehouse.open("jdbc:duckdb:" + folder.resolve("warehouse.duckdb"))) {
            if (arguments.length > 1) {
                warehouse.migrate();
                MovieLens data = new MovieLens(folder);
                BulkLoad loads = new BulkLoad(warehouse);
                loads.load(data.reference());
                loads.load(data.movies());
                loads.load(data.books());
            } else {
                new IncrementalBench(warehouse).run();
            }
        }
    }

    private void run() {
        hold(LAST);
        double full = build("full build", false).seconds();
        ratio("nothing changed", build("nothing changed", false).seconds(), full);
        add();
        ratio("the last 1,000 ratings", build("the last 1,000 ratings", false).seconds(), full);
        String incremental = hash();
        hold(OF_FIFTY);
        build("without 1,000 ratings of 50 viewers", false);
        warehouse
                .jdbi()
                .useHandle(handle -> handle.execute(
                        "UPDATE bench_rows SET rated_at = TIMESTAMP " + "'2003-03-01 00:00:00', date_key = 20030301"));
        add();
        ratio(
                "1,000 ratings of 50 viewers",
                build("1,000 ratings of 50 viewers", false).seconds(),
                full);
        String last = hash();
        build("full build of the same", true);
        System.out.println("equal to the full build: " + last.equals(hash()) + ", other data differ: "
                + !last.equals(incremental));
    }

    private void hold(String rows) {
        warehouse.jdbi().useHandle(handle -> {
            handle.execute("CREATE OR REPLACE TABLE bench_rows AS " + rows);
            handle.execute(
                    "DELETE FROM core.fact_rating AS facts USING bench_rows AS held WHERE facts.user_id = held.user_id "
                            + "AND facts.movie_id = held.movie_id");
            touch(handle);
        });
    }

    private void add() {
        warehouse.jdbi().useHandle(handle -> {
            handle.execute("INSERT INTO core.fact_rating SELECT * FROM bench_rows");
            touch(handle);
        });
    }

    private static void touch(Handle handle) {
        handle.execute(
                "UPDATE catalog.load_ledger SET content_hash = SUBSTRING(md5(content_hash), 1, 32) WHERE subject = 'movies'");
    }

    private FeatureBuild build(String what, boolean full) {
        FeatureBuild build =
                new FeatureRunner(warehouse).build(new BuildRequest(List.of(), full, true), BuildListener.SILENT);
        System.out.printf("%n%s: %.2f s%n", what, build.seconds());
        for (BuiltView view : build.views()) {
            if (view.seconds() > 0) {
                System.out.printf(
                        "  %-40s %,10d rows %7.2f s %s %s%n",
                        view.name(),
                        view.rows(),
                        view.seconds(),
                        view.incremental() ? "incremental" : "",
                        view.detail());
            }
        }
        return build;
    }

    private static void ratio(String what, double seconds, double full) {
        System.out.printf("%s: %.3f of the full build%n", what, seconds / full);
    }

    /** Of the similarity's places, its numbers to nine digits, and of a report. */
    private String hash() {
        return warehouse
                .jdbi()
                .withHandle(handle -> handle.select(
                                "SELECT (SELECT SUM(CAST(hash(movie_id, neighbour_id, place, co_ratings, ROUND(similarity, 9)) AS HUGEINT)) "
                                        + "FROM features.movie_similarity) || ' ' || (SELECT SUM(CAST(hash(report) AS HUGEINT)) FROM "
                                        + "reports.ratings_by_day AS report)")
                        .mapTo(String.class)
                        .one());
    }
}
