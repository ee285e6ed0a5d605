package io.reelshelf.warehouse.features.bench;

import io.reelshelf.sql.View;
import io.reelshelf.sql.Views;
import io.reelshelf.warehouse.Warehouse;
import io.reelshelf.warehouse.features.BuildListener;
import io.reelshelf.warehouse.features.BuildRequest;
import io.reelshelf.warehouse.features.BuiltView;
import io.reelshelf.warehouse.features.FeatureBuild;
import io.reelshelf.warehouse.features.FeatureRunner;
import io.reelshelf.warehouse.features.diff.DiffRequest;
import io.reelshelf.warehouse.features.diff.FeatureDiff;
import io.reelshelf.warehouse.features.diff.ViewDiff;
import io.reelshelf.warehouse.load.BulkLoad;
import io.reelshelf.warehouse.testing.MovieLens;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * MovieLens 1M: a full build, a build that skips everything, and incremental builds after 1,000 new ratings: the last ones of
 * the data, and ratings of fifty viewers as they come at its newest moment. After each, every view must equal what its SELECT
 * gives as a whole. Run after {@code mvn -q test-compile -pl warehouse -am}:
 * {@code java -XX:TieredStopAtLevel=1 -cp … io.reelshelf.warehouse.features.bench.IncrementalBench FOLDER [load]}, the option
 * being the one that {@code ./reelshelf features} starts its JVM with; with {@code load} it only fills the folder, so that the
 * measurement can be run alone.
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
            warehouse.migrate();
            if (arguments.length > 1) {
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
        compare();
        hold(OF_FIFTY);
        build("without 1,000 ratings of 50 viewers", false);
        warehouse
                .jdbi()
                .useHandle(handle -> handle.execute(
                        "UPDATE bench_rows SET rated_at = (SELECT MAX(rated_at) FROM core.fact_rating), date_key = "
                                + "(SELECT MAX(date_key) FROM core.fact_rating)"));
        add();
        ratio(
                "1,000 ratings of 50 viewers",
                build("1,000 ratings of 50 viewers", false).seconds(),
                full);
        compare();
        build("a full build of the same", true);
    }

    /** Each view in place with what its SELECT gives now from the tables that it reads. */
    private void compare() {
        List<String> names = Views.bundled().ordered().stream().map(View::name).toList();
        long rows = 0;
        List<String> differences = new ArrayList<>();
        for (ViewDiff diff : new FeatureDiff(warehouse, Views.bundled())
                .withPublished(new DiffRequest(names, DiffRequest.ROUNDING, 1))) {
            rows += diff.newRows();
            if (!diff.same()) {
                differences.add(diff.toString());
            }
        }
        System.out.printf("%,d rows of %d views equal a full computation: %s%n", rows, names.size(), differences);
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
}
