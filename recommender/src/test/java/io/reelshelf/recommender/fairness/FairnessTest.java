package io.reelshelf.recommender.fairness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.reelshelf.recommender.GroupKey;
import io.reelshelf.recommender.calibration.CalibratedRanking;
import io.reelshelf.recommender.calibration.Calibration;
import io.reelshelf.recommender.calibration.MovieGenres;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Every figure against one computed by hand. */
class FairnessTest {
    private static final GroupKey WOMEN = new GroupKey("gender", "F");
    private static final GroupKey MEN = new GroupKey("gender", "M");

    private static ViewerFigures viewer(GroupKey group, int size, double ndcg, Integer... list) {
        return new ViewerFigures(List.of(group), size, List.of(list), Map.of("ndcg@10", ndcg));
    }

    @Test
    void calibrationIsSteckDivergence() {
        // p = (.5, .5), q = (1, 0): .5 ln(.5 / (.99 + .005)) + .5 ln(.5 / .005)
        double byHand = 0.5 * Math.log(0.5 / 0.995) + 0.5 * Math.log(100);

        assertThat(Calibration.divergence(new double[] {2, 2}, new double[] {7, 0}))
                .isCloseTo(byHand, within(1e-12));
        assertThat(Calibration.divergence(new double[] {1, 3}, new double[] {5, 15}))
                .isCloseTo(0, within(1e-12));
        assertThat(Calibration.divergence(new double[] {1, 0}, new double[] {0, 0}))
                .isCloseTo(-Math.log(0.01), within(1e-12));
    }

    @Test
    void aFilmOfTwoGenresCountsHalfInEach() {
        MovieGenres genres = new MovieGenres(Map.of(1, List.of("A", "B"), 2, List.of("B"), 3, List.of()));

        assertThat(genres.of(List.of(1, 2, 3))).containsExactly(0.5, 1.5);
    }

    @Test
    void theTailIsWhatTheFirstHalfOfAllRatingsDoesNotCover() {
        Exposure exposure = Exposure.of(Map.of(1, 40, 2, 20, 3, 20, 4, 20));
        double second = Math.log(2) / Math.log(3);

        // Films 1 and 2 have 60 of 100 ratings; one alone has fewer than half.
        assertThat(exposure.ofTail(new int[] {1, 2})).isZero();
        assertThat(exposure.ofTail(new int[] {1, 3})).isCloseTo(second / (1 + second), within(1e-12));
        assertThat(exposure.ofTail(new int[] {4, 3})).isEqualTo(1);
        assertThat(exposure.ofTail(new int[0])).isZero();
    }

    @Test
    void aGapIsTheDistanceOfTheGroupsMeans() {
        List<ViewerFigures> viewers = List.of(
                viewer(WOMEN, 10, 0.2, 1), viewer(WOMEN, 10, 0.4, 2), viewer(MEN, 10, 0.5, 1), viewer(MEN, 10, 0.9, 1));

        FairnessReport report = FairnessReport.of(viewers, 4, 1, 1);

        assertThat(report.overall()).containsEntry("ndcg@10", 0.5);
        Gap gap = report.gaps().get(0);
        assertThat(gap.highest()).isEqualTo("M");
        assertThat(gap.lowest()).isEqualTo("F");
        assertThat(gap.difference().mean()).isCloseTo(0.4, within(1e-12));
        assertThat(gap.difference().low()).isBetween(0.1 - 1e-12, 0.4);
        assertThat(gap.difference().high()).isBetween(0.4, 0.7 + 1e-12);
        assertThat(gap.relative()).isCloseTo(0.8, within(1e-12));
        assertThat(report.groups()).extracting(GroupFigures::coverage).containsExactly(0.5, 0.25);
    }

    @Test
    void aGapThatIsAllOfProfileSizesVanishesWhenTheyAreMatched() {
        // nDCG is 0.1 for small and 0.5 for large profiles, whoever it is; women mostly have small ones.
        List<ViewerFigures> viewers = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            viewers.add(i < 30 ? viewer(WOMEN, 10, 0.1, 1) : viewer(WOMEN, 100, 0.5, 1));
            viewers.add(i < 10 ? viewer(MEN, 10, 0.1, 1) : viewer(MEN, 100, 0.5, 1));
        }

        FairnessReport report = FairnessReport.of(viewers, 4, 1, 1);

        assertThat(report.gap("gender", "ndcg@10", false)).isCloseTo(0.2, within(1e-12));
        assertThat(report.gap("gender", "ndcg@10", true)).isCloseTo(0, within(1e-12));
    }

    @Test
    void smallGroupsAreNamedAndLeftOut() {
        List<ViewerFigures> viewers =
                List.of(viewer(WOMEN, 10, 0.2, 1), viewer(WOMEN, 10, 0.4, 2), viewer(MEN, 10, 0.5, 1));

        FairnessReport report = FairnessReport.of(viewers, 4, 2, 1);

        assertThat(report.leftOut()).containsExactly(MEN);
        assertThat(report.groups()).extracting(GroupFigures::key).containsExactly("F");
        assertThat(report.gaps()).isEmpty();
    }

    @Test
    void theSeedDecidesTheIntervals() {
        List<ViewerFigures> viewers = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            viewers.add(viewer(i % 3 == 0 ? WOMEN : MEN, i, i / 50.0, i % 7));
        }

        assertThat(FairnessReport.of(viewers, 10, 5, 3)).isEqualTo(FairnessReport.of(viewers, 10, 5, 3));
        assertThat(FairnessReport.of(viewers, 10, 5, 3).gaps())
                .isNotEqualTo(FairnessReport.of(viewers, 10, 5, 4).gaps());
    }

    @Test
    void strengthMovesAListTowardsTheProfile() {
        MovieGenres genres = new MovieGenres(
                Map.of(1, List.of("A"), 2, List.of("A"), 3, List.of("A"), 4, List.of("B"), 5, List.of("B")));
        int[] served = {1, 2, 3, 4, 5};
        double[] even = {1, 1};

        assertThat(new CalibratedRanking(genres, 0).rank(served, even, 4)).containsExactly(1, 2, 3, 4);
        assertThat(new CalibratedRanking(genres, 1).rank(served, even, 4)).containsExactly(1, 4, 2, 5);
        assertThat(new CalibratedRanking(genres, 1).rank(served, new double[] {0, 1}, 2))
                .containsExactly(4, 5);
        assertThatThrownBy(() -> new CalibratedRanking(genres, 1.5)).hasMessageContaining("strength is 1.5");
    }

    @Test
    void aModerateStrengthWeighsPlacesAgainstGenres() {
        MovieGenres genres = new MovieGenres(Map.of(1, List.of("A"), 2, List.of("A"), 3, List.of("B")));
        double[] even = {1, 1};
        // Second place: film 2 has the better served place, film 3 makes the list calibrated.
        double ideal = 1 + Math.log(2) / Math.log(3);
        double lostRelevance = (Math.log(2) / Math.log(3) - 0.5) / ideal;
        double gained = Calibration.divergence(even, new double[] {2, 0});
        double turning = lostRelevance / (lostRelevance + gained);

        assertThat(new CalibratedRanking(genres, turning - 0.001).rank(new int[] {1, 2, 3}, even, 2))
                .containsExactly(1, 2);
        assertThat(new CalibratedRanking(genres, turning + 0.001).rank(new int[] {1, 2, 3}, even, 2))
                .containsExactly(1, 3);
    }
}
