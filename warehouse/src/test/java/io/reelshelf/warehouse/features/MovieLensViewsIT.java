package io.reelshelf.warehouse.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.reelshelf.sql.Views;
import io.reelshelf.warehouse.Warehouse;
import io.reelshelf.warehouse.cli.PeakMemory;
import io.reelshelf.warehouse.load.BulkLoad;
import io.reelshelf.warehouse.load.LoadOutcome;
import io.reelshelf.warehouse.testing.MovieLens;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Loads MovieLens 1M and the Goodreads list, builds every view, and prints what it took. Run: {@code mvn -q verify -Pit -pl
 * warehouse -am -Dit.test=MovieLensViewsIT}
 */
class MovieLensViewsIT {
    @TempDir
    Path directory;

    @Test
    void allViewsOfMovieLensOneMillionAreBuilt() {
        assumeTrue(MovieLens.isPresent(), MovieLens::whatIsMissing);
        MovieLens data = new MovieLens(directory);
        try (Warehouse warehouse = Warehouse.open("jdbc:duckdb:" + directory.resolve("warehouse.duckdb"))) {
            warehouse.migrate();
            BulkLoad loads = new BulkLoad(warehouse);
            print("load reference", loads.load(data.reference()));
            LoadOutcome movies = loads.load(data.movies());
            print("load movies", movies);
            print("load books", loads.load(data.books()));
            assertThat(movies.rows())
                    .containsEntry("core.fact_rating", 1_000_209L)
                    .containsEntry("core.dim_user", 6_040L)
                    .containsEntry("core.dim_movie", 3_883L);

            FeatureBuild build = new FeatureRunner(warehouse).build();
            build.views()
                    .forEach(view ->
                            System.out.printf("%-40s %,10d rows %8.2f s%n", view.name(), view.rows(), view.seconds()));
            System.out.printf("all views %.2f s, peak %d MiB%n", build.seconds(), PeakMemory.mib());
            assertThat(build.views()).hasSize(Views.bundled().ordered().size());
            assertThat(build.views()).allMatch(view -> view.rows() > 0);
            assertThat(texts(
                            warehouse,
                            "SELECT ratings FROM reports.rating_distribution WHERE dimension = 'all' ORDER BY rating"))
                    .containsExactly("56174", "107557", "261197", "348971", "226310");
            print(
                    warehouse,
                    "SELECT movie_genre, group_key, place, title, score FROM reports.cross_media "
                            + "WHERE movie_genre = 'Romance' AND dimension = 'gender_age' AND group_key IN ('F-25', 'M-25') AND place <= 4 "
                            + "ORDER BY 2, 3");
            print(
                    warehouse,
                    "SELECT group_label, place, title, ratings, shrunk_mean, lift "
                            + "FROM reports.top_movies_by_demographic WHERE group_key IN ('F-25', 'M-25') AND place <= 4 ORDER BY 1, 2");
        }
    }

    private static void print(String what, LoadOutcome outcome) {
        System.out.printf("%s %.2f s %s%n", what, outcome.seconds(), outcome.rows());
    }

    private static void print(Warehouse warehouse, String sql) {
        warehouse.jdbi().useHandle(handle -> handle.select(sql).mapToMap().forEach(System.out::println));
    }

    private static List<String> texts(Warehouse warehouse, String sql) {
        return warehouse
                .jdbi()
                .withHandle(handle -> handle.select(sql).mapTo(String.class).list());
    }
}
