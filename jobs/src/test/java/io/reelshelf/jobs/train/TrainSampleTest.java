package io.reelshelf.jobs.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.within;

import io.reelshelf.jobs.cli.JobsMain;
import io.reelshelf.recommender.train.DemographicCounts;
import io.reelshelf.recommender.train.DemographicPrior;
import io.reelshelf.recommender.train.PriorSettings;
import io.reelshelf.recommender.train.Ratings;
import io.reelshelf.recommender.weights.GramMatrix;
import io.reelshelf.warehouse.Warehouse;
import io.reelshelf.warehouse.cli.Console;
import io.reelshelf.warehouse.cli.Failure;
import io.reelshelf.warehouse.features.FeatureRunner;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The road of the sample: ETL, features, training; and what training publishes. */
class TrainSampleTest {
    private static final ModelSettings SETTINGS = ModelSettings.of(1);

    @TempDir
    private static Path home;

    private static Warehouse warehouse;
    private static Optional<Failure> beforeFeatures = Optional.empty();
    private static TrainResult first;

    @BeforeAll
    static void loadAndTrain() throws Exception {
        assertThat(JobsMain.run("etl", "--dataset", "sample", "--home", home.toString()))
                .isZero();
        warehouse = Warehouse.open("jdbc:duckdb:" + home.resolve("warehouse.duckdb"));
        beforeFeatures = TrainException.translate(catchThrowable(() -> train(SETTINGS)));
        new FeatureRunner(warehouse).build();
        first = train(SETTINGS);
    }

    @AfterAll
    static void close() {
        warehouse.close();
    }

    private static TrainResult train(ModelSettings settings) throws Exception {
        PrintStream nowhere = new PrintStream(new ByteArrayOutputStream());
        Console console = new Console(nowhere, nowhere, true);
        return new Trainer(warehouse, home, console, Clock.systemUTC()).train(settings, 3, GramSource.KERNEL);
    }

    private static long count(String sql) {
        return warehouse
                .jdbi()
                .withHandle(handle -> handle.createQuery(sql).mapTo(Long.class).one());
    }

    @Test
    void withoutFeaturesTheErrorSaysWhatToRun() {
        Failure failure = beforeFeatures.orElseThrow();

        assertThat(failure.code()).isEqualTo("RS-TRAIN-002");
        assertThat(failure.exitCode()).isEqualTo(3);
        assertThat(failure.message())
                .contains("features.movie_similarity is not built")
                .contains("./reelshelf features build");
    }

    @Test
    void aVersionIsPublishedWithAllOfItsRows() {
        assertThat(first.status()).isEqualTo("published");
        assertThat(first.itemWeights())
                .isEqualTo(
                        count("SELECT COUNT(*) FROM model.item_weight WHERE version_id = '" + first.versionId() + "'"))
                .isGreaterThan(30_000);
        assertThat(count("SELECT MAX(n) FROM (SELECT COUNT(*) AS n FROM model.item_weight WHERE version_id = '"
                        + first.versionId() + "' GROUP BY movie_id) AS per_film"))
                .isEqualTo(SETTINGS.weights().strongest());
        assertThat(first.priorRows()).isGreaterThan(10_000);
        assertThat(count("SELECT COUNT(*) FROM model.version WHERE is_current")).isEqualTo(1);
    }

    @Test
    void theMetricsOfTheHeldBackSliceShowThatTheBlendBeatsPopularity() {
        for (String protocol : List.of("held_back_fifth_of_each_viewer", "new_viewers_without_ratings")) {
            double popularity = first.metrics()
                    .path(protocol)
                    .path("popularity")
                    .path("ndcg@10")
                    .asDouble();
            double hybrid = first.metrics()
                    .path(protocol)
                    .path("hybrid")
                    .path("ndcg@10")
                    .asDouble();
            assertThat(popularity).isPositive();
            assertThat(hybrid).as(protocol).isGreaterThan(popularity);
        }
    }

    @Test
    void theKernelComputesTheNumbersOfTheSimilarityView() {
        assertThat(SimilarityComparison.of(warehouse)).satisfies(comparison -> {
            assertThat(comparison.rows()).isGreaterThan(30_000);
            assertThat(comparison.largestDifference()).isLessThan(1e-9);
            assertThat(comparison.differentCounts()).isZero();
        });
    }

    @Test
    void thePublishedWeightsAreTheSolvedOnes() throws Exception {
        TrainingData data = TrainingData.read(warehouse);
        Map<String, Double> expected = new HashMap<>();
        SETTINGS.weights()
                .relate(data.ratings(), (movie, neighbour, weight) -> expected.put(movie + " " + neighbour, weight));

        Map<String, Double> published = new HashMap<>();
        warehouse
                .jdbi()
                .useHandle(handle -> handle.createQuery(
                                "SELECT movie_id, neighbour_id, weight FROM model.item_weight WHERE version_id = ?")
                        .bind(0, first.versionId())
                        .map((row, context) -> published.put(row.getInt(1) + " " + row.getInt(2), row.getDouble(3)))
                        .list());

        assertThat(published.keySet()).isEqualTo(expected.keySet());
        expected.forEach((key, weight) -> assertThat(published.get(key)).as(key).isCloseTo(weight, within(1e-9)));
    }

    @Test
    void nothingStagedIsLeftInTheLake() {
        assertThat(home.resolve("lake").resolve(".staging")).doesNotExist();
    }

    @Test
    void aFormerVersionIsMadeCurrentAgain() throws Exception {
        TrainResult second = train(ModelSettings.of(2));
        ModelVersions versions = new ModelVersions(warehouse, Clock.systemUTC());

        PublishedVersion back = versions.rollback(Optional.empty());

        assertThat(back.versionId()).isNotEqualTo(second.versionId());
        assertThat(versions.all().stream().filter(PublishedVersion::current).toList())
                .containsExactly(back);
        assertThat(versions.rollback(Optional.of(second.versionId())).versionId())
                .isEqualTo(second.versionId());
        assertThat(JobsMain.run("train", "rollback", "nothing", "--home", home.toString()))
                .isEqualTo(3);
        first = train(SETTINGS);
    }

    @Test
    void theKernelsGramMatrixIsWhatTheWarehouseComputes() throws Exception {
        Ratings ratings = TrainingData.read(warehouse).ratings();

        GramMatrix kernel = GramSource.KERNEL.matrix(warehouse, ratings, 0.6);

        SameGram.check(kernel, GramSource.WAREHOUSE.matrix(warehouse, ratings, 0.6));
        assertThat(kernel.cell(0, 0)).isPositive();
        assertThat(JobsMain.run("train", "--gram", "abacus", "--home", home.toString()))
                .isEqualTo(2);
    }

    @Test
    void thePublishedPriorHasTheKernelsNumbers() throws Exception {
        TrainingData data = TrainingData.read(warehouse);
        Map<String, Double> expected = new HashMap<>();
        DemographicPrior.compute(
                DemographicCounts.of(data.ratings(), data.people(), 4),
                PriorSettings.DEFAULT,
                (group, movie, lift) -> expected.put(group.dimension() + " " + group.key() + " " + movie, lift));

        Map<String, Double> published = new HashMap<>();
        warehouse
                .jdbi()
                .useHandle(handle -> handle.createQuery(
                                "SELECT dimension, group_key, movie_id, log_lift FROM model.demographic_prior WHERE version_id = ?")
                        .bind(0, first.versionId())
                        .map((row, context) -> published.put(
                                row.getString(1) + " " + row.getString(2) + " " + row.getInt(3), row.getDouble(4)))
                        .list());

        assertThat(published.keySet()).isEqualTo(expected.keySet());
        expected.forEach((key, lift) -> assertThat(published.get(key)).as(key).isCloseTo(lift, within(1e-9)));
    }

    @Test
    void theSameDataAndSettingsAreTheSameVersion() throws Exception {
        TrainResult again = train(SETTINGS);

        assertThat(again.versionId()).isEqualTo(first.versionId());
        assertThat(again.status()).isEqualTo("unchanged");
        assertThat(again.metrics()).isEqualTo(first.metrics());
        assertThat(count("SELECT COUNT(*) FROM model.version WHERE version_id = '" + first.versionId() + "'"))
                .isEqualTo(1);
    }

    @Test
    void theNewestThreeVersionsAreKeptAndOneIsCurrent() throws Exception {
        for (long seed = 11; seed <= 14; seed++) {
            train(ModelSettings.of(seed));
        }

        assertThat(count("SELECT COUNT(*) FROM model.version")).isEqualTo(3);
        assertThat(count("SELECT COUNT(*) FROM model.version WHERE is_current")).isEqualTo(1);
        assertThat(count("SELECT COUNT(DISTINCT version_id) FROM model.item_weight"))
                .isEqualTo(3);
        assertThat(count("SELECT COUNT(DISTINCT version_id) FROM model.demographic_prior"))
                .isEqualTo(3);
        first = train(SETTINGS);
    }

    @Test
    void anEmptyWarehouseIsRefused(@TempDir Path empty) {
        try (Warehouse bare = Warehouse.open("jdbc:duckdb:" + empty.resolve("bare.duckdb"))) {
            bare.migrate();
            assertThatThrownBy(() -> TrainingData.read(bare)).hasMessageContaining("./reelshelf etl");
        }
    }
}
