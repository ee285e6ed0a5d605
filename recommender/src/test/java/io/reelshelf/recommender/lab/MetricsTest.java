package io.reelshelf.recommender.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Every expected figure is worked out by hand in the comment above it. */
class MetricsTest {
    private static final int[] RANKED = {7, 3, 9, 1, 5};

    /** Hits at places 2 and 4; gain 1/log2(3) + 1/log2(5) = 0.63093 + 0.43068; ideal of 3: 1 + 0.63093 + 0.5. */
    @Test
    void hitsAreDiscountedByTheirPlace() {
        Metrics metrics = Metrics.of(RANKED, Set.of(3, 1, 42), 5);

        assertThat(metrics.ndcg()).isCloseTo(1.06161 / 2.13093, within(1e-5));
        assertThat(metrics.recall()).isCloseTo(2.0 / 3, within(1e-12));
        assertThat(metrics.precision()).isCloseTo(2.0 / 5, within(1e-12));
        assertThat(metrics.hitRate()).isEqualTo(1);
        assertThat(metrics.mrr()).isCloseTo(0.5, within(1e-12));
    }

    /** Precision 1/2 at place 2 and 2/4 at place 4, over 3 relevant films; over 2 places with k = 2. */
    @Test
    void averagePrecisionSumsThePrecisionAtEachHit() {
        assertThat(Metrics.of(RANKED, Set.of(3, 1, 42), 5).map()).isCloseTo(1.0 / 3, within(1e-12));
        assertThat(Metrics.of(RANKED, Set.of(3, 1, 42), 2).map()).isCloseTo(0.25, within(1e-12));
    }

    /** With k = 2 and 3 relevant films the ideal list has 2 hits: 1 + 0.63093. */
    @Test
    void theIdealListHasNoMoreHitsThanPlaces() {
        Metrics metrics = Metrics.of(RANKED, Set.of(3, 1, 42), 2);

        assertThat(metrics.ndcg()).isCloseTo(0.63093 / 1.63093, within(1e-5));
        assertThat(metrics.ndcgUncapped()).isCloseTo(0.63093 / 2.13093, within(1e-5));
        assertThat(metrics.precision()).isEqualTo(0.5);
        assertThat(metrics.recall()).isCloseTo(1.0 / 3, within(1e-12));
    }

    @Test
    void anIdealListScoresOneAndAMissedOneZero() {
        Metrics ideal = Metrics.of(RANKED, Set.of(7, 3), 2);
        Metrics missed = Metrics.of(RANKED, Set.of(8), 5);

        assertThat(ideal.byName().values())
                .allSatisfy(value -> assertThat(value).isEqualTo(1.0));
        assertThat(missed.byName().values())
                .allSatisfy(value -> assertThat(value).isEqualTo(0.0));
    }

    @Test
    void aShortListLosesPrecisionForItsEmptyPlaces() {
        assertThat(Metrics.of(new int[] {7}, Set.of(7), 10).precision()).isCloseTo(0.1, within(1e-12));
    }

    /** (1 + 0) / 2 for every metric. */
    @Test
    void theMeanCountsEachViewerTheSame() {
        Metrics mean = Metrics.mean(List.of(Metrics.of(RANKED, Set.of(7), 1), Metrics.of(RANKED, Set.of(3), 1)));

        assertThat(mean.byName())
                .containsOnlyKeys(
                        "ndcg@1", "recall@1", "precision@1", "hit_rate@1", "mrr@1", "map@1", "ndcg_uncapped@1")
                .allSatisfy((name, value) -> assertThat(value).isEqualTo(0.5));
    }

    @Test
    void aViewerWithoutARelevantFilmIsRefused() {
        assertThatThrownBy(() -> Metrics.of(RANKED, Set.of(), 5)).hasMessageContaining("relevant films 0");
        assertThatThrownBy(() -> Metrics.mean(List.of())).hasMessageContaining("No viewer");
    }
}
