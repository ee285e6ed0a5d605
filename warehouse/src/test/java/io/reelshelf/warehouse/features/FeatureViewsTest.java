package io.reelshelf.warehouse.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.reelshelf.sql.View;
import io.reelshelf.sql.Views;
import io.reelshelf.warehouse.Warehouse;
import io.reelshelf.warehouse.load.BulkLoad;
import io.reelshelf.warehouse.testing.SmallData;
import io.reelshelf.warehouse.testing.TableHash;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every expected number here was worked out by hand from {@link SmallData} and the formulas in the view files. */
class FeatureViewsTest {
    private static final Offset<Double> TINY = within(1e-12);
    /** Mean of 5, 3, 4, 2, 1, 4. */
    private static final double GLOBAL_MEAN = 19.0 / 6;
    /** Film 10 was rated 5, 4 and 1. */
    private static final double FILM_10_BAYESIAN = (10 + 25 * GLOBAL_MEAN) / 28;

    @TempDir
    static Path directory;

    private static Warehouse warehouse;
    private static FeatureBuild build;

    @BeforeAll
    static void loadAndBuild() {
        warehouse = Warehouse.open("jdbc:duckdb:" + directory.resolve("warehouse.duckdb"));
        warehouse.migrate();
        BulkLoad loads = new BulkLoad(warehouse);
        SmallData data = new SmallData(directory);
        loads.load(data.reference());
        loads.load(data.movies());
        loads.load(data.books());
        build = new FeatureRunner(warehouse).build();
    }

    @AfterAll
    static void close() {
        warehouse.close();
    }

    @Test
    void movieRatingStatsHaveThePlainAndTheBayesianMean() {
        assertThat(text("SELECT ratings || ' ' || share_1 * 3 || ' ' || share_2 || ' ' || share_5 * 3 "
                        + "FROM features.movie_rating_stats WHERE movie_id = 10"))
                .isEqualTo("3 1.0 0.0 1.0");
        assertThat(number("SELECT mean_rating FROM features.movie_rating_stats WHERE movie_id = 10"))
                .isEqualTo(10.0 / 3, TINY);
        assertThat(number("SELECT bayesian_mean FROM features.movie_rating_stats WHERE movie_id = 10"))
                .isEqualTo(FILM_10_BAYESIAN, TINY);
    }

    @Test
    void demographicMeansAreShrunkTowardTheFilmsBayesianMean() {
        String of =
                " FROM features.movie_demographic_rating WHERE movie_id = 10 AND dimension = 'gender' AND group_key = 'M'";
        // The men gave 4 and 1.
        double shrunk = (2 * 2.5 + 10 * FILM_10_BAYESIAN) / 12;
        assertThat(text("SELECT ratings || ' ' || likes || ' ' || mean_rating" + of))
                .isEqualTo("2 1 2.5");
        assertThat(number("SELECT shrunk_mean" + of)).isEqualTo(shrunk, TINY);
        assertThat(number("SELECT lift" + of)).isEqualTo(shrunk - FILM_10_BAYESIAN, TINY);
    }

    @Test
    void demographicGroupsCoverEveryDimension() {
        assertThat(texts(
                        "SELECT dimension || ' ' || group_key || ' ' || ratings FROM features.movie_demographic_rating "
                                + "WHERE movie_id = 10 ORDER BY 1"))
                .containsExactly(
                        "age_group 25 2",
                        "age_group 56 1",
                        "gender F 1",
                        "gender M 2",
                        "gender_age F-25 1",
                        "gender_age M-25 1",
                        "gender_age M-56 1",
                        "occupation 0 1",
                        "occupation 12 2",
                        "state CA 2",
                        "state NY 1");
    }

    @Test
    void affinityIsTheGroupsShareOverEveryonesShare() {
        // Women gave 3 ratings, all to dramas; everyone gave 6, of which 5 to dramas.
        String of =
                " FROM features.genre_demographic_affinity WHERE genre = 'Drama' AND dimension = 'gender' AND group_key = 'F'";
        assertThat(text("SELECT ratings || ' ' || share" + of)).isEqualTo("3 1.0");
        assertThat(number("SELECT affinity" + of)).isEqualTo(1.2, TINY);
        assertThat(number("SELECT mean_rating" + of)).isEqualTo(4.0, TINY);
        assertThat(
                        number(
                                "SELECT MAX(ABS(affinity - 1)) FROM features.genre_demographic_affinity WHERE dimension = 'all'"))
                .isEqualTo(0, TINY);
    }

    @Test
    void profileWeightsAreLikingMassTimesRarityAtLengthOne() {
        // Viewer 1 gave 5 to an action drama and 3 to a drama; of 6 ratings 3 are of action films and 5 of dramas.
        double action = 2.5 * Math.log(1 + 6.0 / 3);
        double drama = (2.5 + 0.5) * Math.log(1 + 6.0 / 5);
        assertThat(number("SELECT weight FROM features.user_genre_profile WHERE user_id = 1 AND genre_id = 1"))
                .isEqualTo(action / Math.hypot(action, drama), TINY);
        assertThat(text("SELECT ratings || ' ' || mean_rating || ' ' || share FROM features.user_genre_profile "
                        + "WHERE user_id = 1 AND genre_id = 2"))
                .isEqualTo("2 4.0 1.0");
        // Viewer 3 gave one film a single star.
        assertThat(number("SELECT MAX(weight) FROM features.user_genre_profile WHERE user_id = 3"))
                .isZero();
    }

    @Test
    void aBooksVectorDiscountsLaterGenresAndHasLengthOne() {
        // Thriller first: half action, half drama. Romance second: 1 / sqrt(2). The squares add up to 1 already.
        assertThat(texts("SELECT genre_id || ' ' || ROUND(weight, 12) FROM features.book_genre_vector "
                        + "WHERE book_id = 100 ORDER BY genre_id"))
                .containsExactly("1 0.5", "2 0.5", "3 0.707106781187");
        assertThat(texts("SELECT genre_id FROM features.book_genre_vector WHERE book_id = 300"))
                .isEmpty();
    }

    @Test
    void aBooksScoreIsPulledTowardTheMeanOfAllRatings() {
        double prior = (1000 * 4.0 + 10 * 5.0) / 1010;
        assertThat(number("SELECT bayesian_score FROM features.book_score WHERE book_id = 200"))
                .isEqualTo((10 * 5.0 + 1000 * prior) / 1010, TINY);
        assertThat(text("SELECT rating_count || ' ' || COALESCE(CAST(mean_rating AS VARCHAR), 'unknown') "
                        + "FROM features.book_score WHERE book_id = 300"))
                .isEqualTo("0 unknown");
        assertThat(number("SELECT bayesian_score FROM features.book_score WHERE book_id = 300"))
                .isEqualTo(prior, TINY);
    }

    @Test
    void theBridgeOfAFilmGenreAddsUpToOne() {
        assertThat(texts("SELECT movie_genre_id || ' ' || ROUND(SUM(weight), 12) FROM features.genre_bridge "
                        + "GROUP BY movie_genre_id ORDER BY 1"))
                .containsExactly("1 1.0", "2 1.0", "3 1.0");
    }

    @Test
    void reportsCountRatingsAndViewers() {
        assertThat(texts("SELECT day || ' ' || gender || ' ' || ratings || ' ' || mean_rating || ' ' || users "
                        + "FROM reports.ratings_by_day ORDER BY day, gender"))
                .containsExactly(
                        "2000-05-01 M 2 3.0 1",
                        "2000-05-02 F 1 4.0 1",
                        "2000-05-02 M 1 1.0 1",
                        "2000-12-31 F 1 5.0 1",
                        "2001-01-01 F 1 3.0 1");
        assertThat(texts("SELECT occupation || ' ' || ratings || ' ' || users FROM reports.ratings_by_occupation "
                        + "ORDER BY occupation_id"))
                .containsExactly("other 3 2", "programmer 3 2");
        assertThat(texts("SELECT occupation || ' ' || genre || ' ' || gender || ' ' || ratings FROM "
                        + "reports.occupation_genre_gender WHERE genre = 'Drama' ORDER BY 1"))
                .containsExactly("other Drama F 1", "other Drama M 1", "programmer Drama F 2", "programmer Drama M 1");
        assertThat(texts("SELECT state || ' ' || ratings || ' ' || users FROM reports.ratings_by_state ORDER BY state"))
                .containsExactly("CA 4 2", "NY 1 1");
        assertThat(texts("SELECT zip3 || ' ' || state || ' ' || latitude || ' ' || longitude || ' ' || ratings "
                        + "FROM reports.ratings_by_zip3 WHERE latitude IS NOT NULL"))
                .containsExactly("941 CA 38.0 -123.0 4");
    }

    @Test
    void distributionsHaveAllFiveStarsAndAddUpToOne() {
        assertThat(texts("SELECT group_label || ' ' || rating || ' ' || ratings FROM reports.rating_distribution "
                        + "WHERE dimension = 'gender' AND group_key = 'F' ORDER BY rating"))
                .containsExactly("Women 1 0", "Women 2 0", "Women 3 1", "Women 4 1", "Women 5 1");
        assertThat(number(
                        "SELECT MAX(ABS(total - 1)) FROM (SELECT SUM(share) AS total FROM reports.rating_distribution "
                                + "GROUP BY dimension, group_key) AS sums"))
                .isEqualTo(0, TINY);
    }

    @Test
    void crossMediaLeadsToBooksOfTheGenreAndDependsOnTheGroup() {
        assertThat(texts("SELECT DISTINCT book_id FROM reports.cross_media WHERE movie_genre = 'Action'"))
                .containsExactly("100");
        assertThat(texts("SELECT DISTINCT score FROM reports.cross_media "
                        + "WHERE movie_genre = 'Drama' AND dimension = 'gender' AND book_id = 100"))
                .as("women never rated a romance, men did")
                .hasSize(2);
    }

    /** Whoever changes a number on purpose takes over the new hash from the failure. */
    @Test
    void resultsAreThoseOfTheGoldenFile() throws Exception {
        StringBuilder results = new StringBuilder();
        try (Connection connection = warehouse.connection()) {
            for (View view : Views.bundled().ordered()) {
                results.append(view.name())
                        .append(' ')
                        .append(TableHash.of(connection, view.name()))
                        .append('\n');
            }
        }
        assertThat(results.toString())
                .isEqualTo(Files.readString(Path.of(
                        System.getProperty("reelshelf.root"), "warehouse/src/test/resources/golden/view-results.txt")));
    }

    @Test
    void everyViewHasOneRowPerGrain() {
        for (View view : Views.bundled().ordered()) {
            String grain = String.join(", ", view.header().grain());
            assertThat(texts("SELECT COUNT(*) FROM (SELECT " + grain + " FROM " + view.name() + " GROUP BY " + grain
                            + " HAVING COUNT(*) > 1) AS repeated"))
                    .as(view.name() + " by " + grain)
                    .containsExactly("0");
        }
    }

    @Test
    void everyViewHasTheDocumentedColumnsAndTheirComments() {
        assertThat(texts("SELECT t.schema_name || '.' || t.table_name FROM duckdb_tables() AS t "
                        + "WHERE t.schema_name IN ('features', 'reports') AND COALESCE(t.comment, '') = ''"))
                .isEmpty();
        assertThat(texts("SELECT schema_name || '.' || table_name || '.' || column_name FROM duckdb_columns() "
                        + "WHERE schema_name IN ('features', 'reports') AND COALESCE(comment, '') = ''"))
                .isEmpty();
        assertThat(text("SELECT comment FROM duckdb_columns() WHERE table_name = 'movie_rating_stats' "
                        + "AND column_name = 'ratings'"))
                .isEqualTo("how many ratings it has [count]");
    }

    @Test
    void theBuildIsRecordedWithItsRowsAndItsData() {
        assertThat(build.views()).hasSize(Views.bundled().ordered().size());
        assertThat(texts("SELECT view_name || ' ' || row_count FROM catalog.feature_view WHERE run_id = '"
                        + build.runId() + "' AND data_snapshot = '" + build.dataSnapshot()
                        + "' AND view_name = 'features.book_score'"))
                .containsExactly("features.book_score 3");
        assertThat(text("SELECT status FROM catalog.run WHERE run_id = '" + build.runId() + "'"))
                .isEqualTo("succeeded");
    }

    private static List<String> texts(String sql) {
        return warehouse
                .jdbi()
                .withHandle(handle -> handle.select(sql).mapTo(String.class).list());
    }

    private static String text(String sql) {
        return warehouse
                .jdbi()
                .withHandle(handle -> handle.select(sql).mapTo(String.class).one());
    }

    private static double number(String sql) {
        return warehouse
                .jdbi()
                .withHandle(handle -> handle.select(sql).mapTo(Double.class).one());
    }
}
