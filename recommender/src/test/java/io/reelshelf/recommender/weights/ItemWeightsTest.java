package io.reelshelf.recommender.weights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.reelshelf.recommender.train.Ratings;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ItemWeightsTest {
    private static final ItemWeightSettings SETTINGS = new ItemWeightSettings(0.5, 0.4, 3);

    @Test
    void twoFilmsThatTheSameTwoUsersRatedAreSolvedByHand() {
        // G = [[2,2],[2,2]] for g = 0; with l = 1 and p = 1/2 the matrix is [[5,2],[2,5]], its inverse
        // [[5,-2],[-2,5]]/21.
        Ratings ratings = Ratings.builder()
                .add(1, 10, 5)
                .add(1, 20, 4)
                .add(2, 10, 3)
                .add(2, 20, 1)
                .build();

        ItemWeights weights = ItemWeights.of(ratings, new ItemWeightSettings(0, 0.5, 1));

        assertThat(weights.weight(0, 1)).isCloseTo(2.0 / 5, within(1e-12));
        assertThat(weights.weight(1, 0)).isCloseTo(2.0 / 5, within(1e-12));
        assertThat(weights.weight(0, 0)).isZero();
    }

    @Test
    void weightsSolveTheConstrainedRegressionThatDefinesThem() {
        Ratings ratings = random(60, 25, 7);
        GramMatrix gram = GramMatrix.of(ratings, SETTINGS.userExponent());
        ItemWeights weights = ItemWeights.of(gram, SETTINGS);

        // Each film's column is the ridge regression of it on the others: (G + D) b = g on all rows but its own.
        for (int film = 0; film < gram.size(); film++) {
            for (int row = 0; row < gram.size(); row++) {
                if (row != film) {
                    double left = 0;
                    for (int other = 0; other < gram.size(); other++) {
                        left += (gram.cell(row, other) + (row == other ? penalty(gram, row) : 0))
                                * weights.weight(other, film);
                    }
                    assertThat(left).isCloseTo(gram.cell(row, film), within(1e-9));
                }
            }
        }
    }

    @Test
    void scoresAreTheSumOfTheWeightsOfTheRatedFilms() {
        ItemWeights weights = ItemWeights.of(random(40, 12, 3), SETTINGS);

        double[] scores = weights.scores(new int[] {2, 5, 11});

        for (int film = 0; film < weights.size(); film++) {
            assertThat(scores[film])
                    .isCloseTo(
                            weights.weight(2, film) + weights.weight(5, film) + weights.weight(11, film),
                            within(1e-12));
        }
    }

    @Test
    void gramMatrixEqualsTheSumOverUsersOfTheirWeightedPairs() {
        Ratings ratings = random(50, 20, 11);
        double[] userWeight = GramMatrix.userWeights(ratings, 0.5);
        double[][] expected = new double[ratings.movies()][ratings.movies()];
        double total = 0;
        for (int user = 0; user < ratings.users(); user++) {
            for (int a = ratings.first(user); a < ratings.first(user + 1); a++) {
                total += userWeight[user];
                for (int b = ratings.first(user); b < ratings.first(user + 1); b++) {
                    expected[ratings.movie(a)][ratings.movie(b)] += userWeight[user];
                }
            }
        }

        GramMatrix gram = GramMatrix.of(ratings, 0.5);

        assertThat(total).isCloseTo(ratings.size(), within(1e-6));
        for (int a = 0; a < gram.size(); a++) {
            for (int b = 0; b < gram.size(); b++) {
                assertThat(gram.cell(a, b)).isCloseTo(expected[a][b], within(1e-9));
            }
        }
    }

    @Test
    void aMatrixThatIsNotPositiveDefiniteIsRefused() {
        assertThatThrownBy(() -> SpdInverse.lowerTriangle(new double[] {1, 0, 2, 1}, 2))
                .isInstanceOf(ArithmeticException.class)
                .hasMessageContaining("not positive definite");
    }

    @Test
    void settingsOutsideTheirRangeAreRefused() {
        assertThatThrownBy(() -> new ItemWeightSettings(-0.1, 0.3, 1)).hasMessageContaining("userExponent");
        assertThatThrownBy(() -> new ItemWeightSettings(0.5, 1, 1)).hasMessageContaining("dropout");
        assertThatThrownBy(() -> new ItemWeightSettings(0.5, 0.3, 0)).hasMessageContaining("ridge");
    }

    private static double penalty(GramMatrix gram, int film) {
        return SETTINGS.ridge() + SETTINGS.dropout() / (1 - SETTINGS.dropout()) * gram.cell(film, film);
    }

    private static Ratings random(int users, int films, long seed) {
        Random random = new Random(seed);
        Ratings.Builder builder = Ratings.builder();
        for (int user = 0; user < users; user++) {
            for (int film = 0; film < films; film++) {
                if (random.nextInt(3) == 0) {
                    builder.add(user, film, 1 + random.nextInt(5));
                }
            }
        }
        return builder.build();
    }
}
