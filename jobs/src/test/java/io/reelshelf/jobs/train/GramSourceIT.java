package io.reelshelf.jobs.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.reelshelf.recommender.train.Ratings;
import io.reelshelf.recommender.weights.GramMatrix;
import io.reelshelf.warehouse.Warehouse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Gram matrix of MovieLens 1M's 300 most rated films, by the kernel and by SQL. */
class GramSourceIT {
    @Test
    void kernelAndWarehouseComputeTheSameMatrixOfRealRatings(@TempDir Path folder) {
        Path file = Path.of(System.getProperty("reelshelf.shared", "."), "ml-1m", "ratings.dat");
        assumeTrue(Files.exists(file), "MovieLens 1M is not at " + file);
        try (Warehouse warehouse = Warehouse.open("jdbc:duckdb:" + folder.resolve("some.duckdb"))) {
            warehouse.migrate();
            load(warehouse, file);
            Ratings ratings = ratings(warehouse);

            GramMatrix kernel = GramSource.KERNEL.matrix(warehouse, ratings, 0.6);

            assertThat(ratings.movies()).isEqualTo(300);
            assertThat(ratings.size()).isGreaterThan(300_000);
            SameGram.check(kernel, GramSource.WAREHOUSE.matrix(warehouse, ratings, 0.6));
        }
    }

    private static void load(Warehouse warehouse, Path file) {
        warehouse.jdbi().useHandle(handle -> {
            handle.execute(
                    "CREATE TABLE every AS SELECT * FROM read_csv(?, delim = '::', header = false,"
                            + " names = ['user_id', 'movie_id', 'rating', 'second'])",
                    file.toString());
            handle.execute(
                    "INSERT INTO core.fact_rating SELECT user_id, movie_id, rating, make_timestamp(second * 1000000), 0 FROM every"
                            + " WHERE movie_id IN (SELECT movie_id FROM every GROUP BY movie_id ORDER BY COUNT(*) DESC, movie_id LIMIT 300)");
        });
    }

    private static Ratings ratings(Warehouse warehouse) {
        Ratings.Builder ratings = Ratings.builder();
        warehouse
                .jdbi()
                .useHandle(handle -> handle.createQuery("SELECT user_id, movie_id, rating FROM core.fact_rating")
                        .map((row, context) -> ratings.add(row.getInt(1), row.getInt(2), row.getInt(3)))
                        .list());
        return ratings.build();
    }
}
