package io.reelshelf.warehouse.features.replay;

import static io.reelshelf.warehouse.features.RandomRatings.BY_ROW;
import static io.reelshelf.warehouse.features.RandomRatings.OF_VIEWERS;
import static io.reelshelf.warehouse.features.RandomRatings.PAIRS;
import static io.reelshelf.warehouse.features.RandomRatings.SUMS;
import static io.reelshelf.warehouse.features.RandomRatings.VIEWERS_BY_GENDER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelshelf.sql.ViewFile;
import io.reelshelf.sql.ViewFiles;
import io.reelshelf.sql.Views;
import io.reelshelf.sql.incremental.Maintenance;
import io.reelshelf.sql.incremental.Maintenance.Sum;
import io.reelshelf.sql.incremental.Maintenance.Union;
import io.reelshelf.sql.source.ViewException;
import io.reelshelf.warehouse.Warehouse;
import io.reelshelf.warehouse.features.RandomRatings;
import io.reelshelf.warehouse.features.replay.Replay.Proof;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Replays in random batches prove what is right and find what is wrong. */
class ReplayTest {
    @TempDir
    Path directory;

    private Warehouse warehouse;

    @BeforeEach
    void open() {
        warehouse = Warehouse.open("jdbc:duckdb:" + directory.resolve("warehouse.duckdb"));
        warehouse.migrate();
    }

    @AfterEach
    void close() {
        warehouse.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void viewsOfEveryShapeEqualAFullBuildAfterEachBatch(long seed) throws Exception {
        RandomRatings.fill(warehouse, seed, 400);

        List<Proof> proofs = replay(seed, UnaryOperator.identity(), BY_ROW, SUMS, OF_VIEWERS, PAIRS);

        assertThat(proofs).hasSize(4).allSatisfy(proof -> {
            assertThat(proof.counterexample()).isEmpty();
            assertThat(proof.incremental()).as(proof.view()).isGreaterThan(2);
            assertThat(proof.batches()).isEqualTo(5);
        });
        assertThat(count("core.fact_rating")).as("the source is only read").isEqualTo(400);
    }

    @Test
    void theIncrementalViewsThatComeWithReelshelfEqualAFullBuild() throws Exception {
        RandomRatings.fill(warehouse, 7, 400);

        assertThat(replay(7, UnaryOperator.identity(), ViewFiles.bundled().toArray(ViewFile[]::new)))
                .isNotEmpty()
                .allSatisfy(proof -> assertThat(proof.counterexample()).isEmpty())
                .allMatch(Proof::holds);
    }

    @Test
    void differentViewersDoNotAddUpAndTheCompilerKnows() throws Exception {
        RandomRatings.fill(warehouse, 3, 400);
        assertThatThrownBy(() -> replay(3, UnaryOperator.identity(), VIEWERS_BY_GENDER))
                .isInstanceOf(ViewException.class)
                .hasMessageContaining("cannot be incremental");
    }

    @Test
    void aWrongWayToMaintainAViewIsFoundWithItsRow() throws Exception {
        RandomRatings.fill(warehouse, 3, 400);
        Maintenance wrong = new Maintenance(
                "core.fact_rating",
                "rated_at",
                Duration.ofDays(3),
                "",
                new Sum(List.of("user_id"), List.of("films", "last_movie"), "films"));

        List<Proof> proofs = replay(3, found -> Map.of("features.viewer_last", wrong), OF_VIEWERS);

        assertThat(proofs).singleElement().satisfies(proof -> {
            assertThat(proof.holds()).isFalse();
            assertThat(proof.counterexample())
                    .matches("after batch \\d: key user_id=\\d+: column \\w+: incremental \\d+, full \\d+");
        });
    }

    @Test
    void rowsOfAPartThatIsTooSmallAreMissed() throws Exception {
        RandomRatings.fill(warehouse, 4, 400);
        Maintenance wrong =
                new Maintenance("core.fact_rating", "rated_at", Duration.ofDays(3), "movie_id", new Union());

        assertThat(replay(4, found -> Map.of("features.viewer_last", wrong), OF_VIEWERS))
                .noneMatch(Proof::holds);
    }

    private List<Proof> replay(long seed, UnaryOperator<Map<String, Maintenance>> maintained, ViewFile... files)
            throws Exception {
        Path scratch = Files.createDirectory(directory.resolve("scratch"));
        return new Replay(Views.of(List.of(files)), List.of(), maintained).run(warehouse, scratch, seed, 5);
    }

    private long count(String table) {
        return warehouse
                .jdbi()
                .withHandle(handle -> handle.select("SELECT COUNT(*) FROM " + table)
                        .mapTo(Long.class)
                        .one());
    }
}
