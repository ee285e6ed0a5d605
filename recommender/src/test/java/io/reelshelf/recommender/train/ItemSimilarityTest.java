package io.reelshelf.recommender.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ItemSimilarityTest {
    private record Row(int movie, int neighbour, int place, double similarity, int coRatings) {}

    private static List<Row> rows(Ratings ratings, SimilaritySettings settings) {
        List<Row> rows = new ArrayList<>();
        ItemSimilarity.of(ratings, settings)
                .forEach((movie, neighbour, place, similarity, coRatings) ->
                        rows.add(new Row(movie, neighbour, place, similarity, coRatings)));
        return rows;
    }

    /**
     * 5 films; user 1 rated {10, 20}, user 2 {10, 20, 30}, user 3 {40, 50}. idf_1 = ln(5/3), idf_2 = ln(5/4). For film 10
     * and neighbour 20: idf_1^2 + idf_2^2 over n_20^0.7 n_10^0.3 + 100, where both n are that same sum.
     */
    @Test
    void aSmallCaseWorkedOutByHand() {
        Ratings ratings = Ratings.builder()
                .add(1, 10, 5)
                .add(1, 20, 1)
                .add(2, 10, 3)
                .add(2, 20, 4)
                .add(2, 30, 4)
                .add(3, 40, 4)
                .add(3, 50, 4)
                .build();
        double first = Math.pow(Math.log(5.0 / 3), 2);
        double second = Math.pow(Math.log(5.0 / 4), 2);
        double both = first + second;

        List<Row> rows = rows(ratings, SimilaritySettings.DEFAULT);

        assertThat(rows).hasSize(8);
        assertThat(rows.get(0).neighbour()).isEqualTo(20);
        assertThat(rows.get(0).coRatings()).isEqualTo(2);
        assertThat(rows.get(0).similarity()).isCloseTo(both / (both + 100), within(1e-15));
        Row fromThirty = rows.stream()
                .filter(row -> row.movie() == 30 && row.neighbour() == 10)
                .findFirst()
                .orElseThrow();
        double expected = second / (Math.pow(both, 0.7) * Math.pow(second, 0.3) + 100);
        assertThat(fromThirty.similarity()).isCloseTo(expected, within(1e-15));
        assertThat(fromThirty.coRatings()).isEqualTo(1);
    }

    @Test
    void itEqualsTheFormulaTakenLiterallyOnRandomRatings() {
        Map<Integer, Set<Integer>> users = new HashMap<>();
        Ratings.Builder builder = Ratings.builder();
        Random random = new Random(42);
        for (int user = 0; user < 60; user++) {
            Set<Integer> seen = new HashSet<>();
            for (int i = 0; i < 3 + random.nextInt(12); i++) {
                int movie = (int) (40 * Math.pow(random.nextDouble(), 2));
                if (seen.add(movie)) {
                    builder.add(user, movie, 1 + random.nextInt(5));
                }
            }
            users.put(user, seen);
        }
        Ratings ratings = builder.build();

        List<Row> rows = rows(ratings, new SimilaritySettings(0.7, 0.3, 100, 1000));

        assertThat(rows).hasSizeGreaterThan(500);
        for (Row row : rows) {
            double together = 0;
            double movieNorm = 0;
            double neighbourNorm = 0;
            for (Set<Integer> seen : users.values()) {
                double weight = Math.pow(Math.log((double) ratings.movies() / (1 + seen.size())), 2);
                movieNorm += seen.contains(row.movie()) ? weight : 0;
                neighbourNorm += seen.contains(row.neighbour()) ? weight : 0;
                together += seen.contains(row.movie()) && seen.contains(row.neighbour()) ? weight : 0;
            }
            double expected = together / (Math.pow(neighbourNorm, 0.7) * Math.pow(movieNorm, 0.3) + 100);
            assertThat(row.similarity()).isCloseTo(expected, within(1e-14));
        }
    }

    @Test
    void onlyTheStrongestNeighboursAreKeptInOrder() {
        Ratings.Builder builder = Ratings.builder();
        Random random = new Random(1);
        for (int user = 0; user < 200; user++) {
            for (int movie = 0; movie < 50; movie++) {
                if (random.nextInt(50) > movie / 2 + 10) {
                    builder.add(user, movie, 4);
                }
            }
        }
        Ratings ratings = builder.build();
        List<Row> whole = rows(ratings, new SimilaritySettings(0.7, 0.3, 100, 1000));

        List<Row> kept = rows(ratings, new SimilaritySettings(0.7, 0.3, 100, 5));

        assertThat(kept)
                .hasSize(250)
                .isEqualTo(whole.stream().filter(row -> row.place() <= 5).toList());
        for (int i = 1; i < kept.size(); i++) {
            if (kept.get(i).place() > 1) {
                assertThat(kept.get(i).similarity())
                        .isLessThanOrEqualTo(kept.get(i - 1).similarity());
            }
        }
    }
}
