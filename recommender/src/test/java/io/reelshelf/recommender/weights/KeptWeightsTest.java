package io.reelshelf.recommender.weights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelshelf.recommender.train.Ratings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class KeptWeightsTest {
    private static final ItemWeightSettings SOLVE = new ItemWeightSettings(0.5, 0.4, 3);

    private record Row(int neighbour, double weight) {}

    private static Map<Integer, List<Row>> rows(Ratings ratings, KeptWeights settings) {
        Map<Integer, List<Row>> rows = new TreeMap<>();
        settings.relate(
                ratings,
                (movie, neighbour, weight) ->
                        rows.computeIfAbsent(movie, key -> new ArrayList<>()).add(new Row(neighbour, weight)));
        return rows;
    }

    /** Film {@code f} is rated by one in {@code 2 + f} users: the first films are the most rated. */
    private static Ratings ratings() {
        Random random = new Random(4);
        Ratings.Builder ratings = Ratings.builder();
        for (int user = 0; user < 300; user++) {
            for (int film = 0; film < 30; film++) {
                if (random.nextInt(2 + film) == 0) {
                    ratings.add(user, 100 + film, 4);
                }
            }
        }
        return ratings.build();
    }

    @Test
    void theLargestWeightsTowardsEachFilmAreKept() {
        Ratings ratings = ratings();
        ItemWeights all = ItemWeights.of(ratings, SOLVE);
        Map<Integer, List<Row>> kept = rows(ratings, new KeptWeights(SOLVE, 5, 100));

        assertThat(kept).hasSize(30);
        kept.forEach((movie, rows) -> {
            double smallest = rows.stream()
                    .mapToDouble(row -> Math.abs(row.weight()))
                    .min()
                    .orElseThrow();
            int film = movie - 100;
            long larger = 0;
            for (int from = 0; from < all.size(); from++) {
                larger += Math.abs(all.weight(from, film)) > smallest ? 1 : 0;
            }
            assertThat(rows).hasSize(5);
            assertThat(larger).isEqualTo(4);
        });
    }

    @Test
    void beyondTheMostFilmsTheMostRatedAreSolvedAndTheRestFallBackToSimilarity() {
        Ratings ratings = ratings();
        Map<Integer, List<Row>> rows = rows(ratings, new KeptWeights(SOLVE, 8, 10));

        assertThat(rows).hasSize(30);
        for (int film = 0; film < 5; film++) {
            assertThat(rows.get(100 + film)).allMatch(row -> row.neighbour() < 115);
        }
        assertThat(rows.get(129)).isNotEmpty().allMatch(row -> row.weight() >= 0);
    }

    @Test
    void withRoomForAllFilmsNothingIsApproximated() {
        assertThat(rows(ratings(), new KeptWeights(SOLVE, 8, 30)))
                .isEqualTo(rows(ratings(), new KeptWeights(SOLVE, 8, 100)));
    }

    @Test
    void numbersOutsideTheirBoundsAreRefused() {
        assertThatThrownBy(() -> new KeptWeights(SOLVE, 0, 10)).hasMessageContaining("strongest is 0");
        assertThatThrownBy(() -> new KeptWeights(SOLVE, 1, 20_001)).hasMessageContaining("mostFilms 20001");
    }
}
