package io.reelshelf.api.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class KnownViewersTest {
    private static final Demographic SOMEBODY = new Demographic("F", 25, 3, null);

    @Test
    void givesBackWhatWasPutIn() {
        Random random = new Random(7);
        Map<Integer, Map<Integer, Integer>> expected = new TreeMap<>();
        for (int viewer = 1; viewer <= 3_000; viewer += 1 + random.nextInt(3)) {
            Map<Integer, Integer> ratings = new TreeMap<>();
            for (int i = random.nextInt(60); i > 0; i--) {
                ratings.put(random.nextInt(5_000), 1 + random.nextInt(5));
            }
            expected.put(viewer, ratings);
        }
        KnownViewers.Builder builder = new KnownViewers.Builder();
        expected.keySet().forEach(viewer -> builder.viewer(viewer, SOMEBODY));
        expected.forEach((viewer, ratings) -> ratings.forEach((movie, stars) -> builder.rating(viewer, movie, stars)));
        KnownViewers viewers = builder.build();

        assertThat(viewers.count()).isEqualTo(expected.size());
        for (int viewer = 0; viewer <= 3_001; viewer++) {
            assertThat(viewers.ratings(viewer)).isEqualTo(new HashMap<>(expected.getOrDefault(viewer, Map.of())));
            assertThat(viewers.demographic(viewer).isPresent()).isEqualTo(expected.containsKey(viewer));
        }
    }

    @Test
    void aRatingOfAnUnknownViewerIsLeftOut() {
        KnownViewers.Builder builder = new KnownViewers.Builder();
        builder.viewer(2, SOMEBODY);
        builder.viewer(5, SOMEBODY);
        builder.rating(1, 10, 5);
        builder.rating(3, 10, 5);
        builder.rating(5, 10, 4);
        builder.rating(9, 10, 5);
        KnownViewers viewers = builder.build();

        assertThat(viewers.ratingCount()).isEqualTo(1);
        assertThat(viewers.ratings(2)).isEmpty();
        assertThat(viewers.ratings(5)).containsExactly(Map.entry(10, 4));
    }

    @Test
    void nobodyAtAllIsAnAnswerToo() {
        assertThat(new KnownViewers.Builder().build().ratings(1)).isEmpty();
    }

    @Test
    void idsMustRise() {
        KnownViewers.Builder builder = new KnownViewers.Builder();
        builder.viewer(2, SOMEBODY);
        assertThatThrownBy(() -> builder.viewer(2, SOMEBODY)).isInstanceOf(IllegalArgumentException.class);
        builder.rating(2, 1, 5);
        assertThatThrownBy(() -> builder.rating(1, 1, 5)).isInstanceOf(IllegalArgumentException.class);
    }
}
