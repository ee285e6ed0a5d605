package io.reelshelf.recommender.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.reelshelf.recommender.GroupKey;
import io.reelshelf.recommender.Viewer;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DemographicPriorTest {
    private static final GroupKey WOMEN = new GroupKey("gender", "F");

    private static Map<String, Double> prior(DemographicCounts counts, double shrinkage) {
        Map<String, Double> rows = new HashMap<>();
        DemographicPrior.compute(
                counts,
                new PriorSettings(shrinkage),
                (group, movie, lift) -> rows.put(group.key() + " " + movie, lift));
        return rows;
    }

    /** 5 likes a film are 10 likes beforehand. 9 viewers; film 1 has 6 likes, 4 of them by women; film 2 has 3, none by women. Shares (6.5, 3.5) / 10. */
    private static DemographicCounts counts() {
        return new DemographicCounts(9)
                .add(GroupKey.ALL, 1, 6)
                .add(GroupKey.ALL, 2, 3)
                .add(WOMEN, 1, 4);
    }

    @Test
    void aSmallCaseWorkedOutByHand() {
        Map<String, Double> rows = prior(counts(), 5);

        assertThat(rows).hasSize(4);
        assertThat(rows.get("all 1")).isCloseTo(Math.log(6.5 / 10), within(1e-12));
        assertThat(rows.get("F 1")).isCloseTo(Math.log((4 + 6.5) / 14 / 0.65), within(1e-12));
        assertThat(rows.get("F 2")).isCloseTo(Math.log(3.5 / 14 / 0.35), within(1e-12));
    }

    @Test
    void moreShrinkageBringsAGroupCloserToEverybody() {
        assertThat(Math.abs(prior(counts(), 1000).get("F 2")))
                .isLessThan(Math.abs(prior(counts(), 5).get("F 2")))
                .isCloseTo(0, within(0.01));
    }

    @Test
    void ratingsAreCountedAsLikesFromTheGivenStarsOn() {
        Ratings ratings = Ratings.builder()
                .add(1, 10, 5)
                .add(2, 10, 4)
                .add(3, 10, 3)
                .add(3, 11, 5)
                .build();
        Viewer woman = Viewer.builder().gender("F").build();
        Viewer student = Viewer.builder().gender("M").occupation(4).build();

        DemographicCounts counts = DemographicCounts.of(ratings, Map.of(1, woman, 3, student), 4);

        assertThat(counts.users()).isEqualTo(3);
        assertThat(counts.likes().get(GroupKey.ALL)).isEqualTo(Map.of(10, 2L, 11, 1L));
        assertThat(counts.likes().get(WOMEN)).isEqualTo(Map.of(10, 1L));
        assertThat(counts.likes().get(new GroupKey("occupation", "4"))).isEqualTo(Map.of(11, 1L));
    }
}
