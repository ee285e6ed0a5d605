package io.reelshelf.recommender.weights;

import io.reelshelf.recommender.train.ItemRelation;
import io.reelshelf.recommender.train.ItemSimilarity;
import io.reelshelf.recommender.train.Ratings;
import io.reelshelf.recommender.train.SimilaritySettings;
import io.reelshelf.recommender.train.SimilarityTable;
import java.util.Arrays;
import java.util.Comparator;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Item weights of every rated film, ready to be taken film by film, by several threads.
 *
 * <p>Beyond the most films that one matrix may hold, the most rated of them are solved, and the rest, which have few
 * ratings to solve from, get their neighbours by similarity among all films, scaled to the size of the solved weights.
 */
public final class SolvedWeights {
    private final Ratings ratings;
    private final ItemWeights weights;
    /** The films that were solved, ascending. */
    private final int[] head;

    private final @Nullable SimilarityTable similarity;
    private final double scale;

    private SolvedWeights(
            Ratings ratings, ItemWeights weights, int[] head, @Nullable SimilarityTable similarity, double scale) {
        this.ratings = ratings;
        this.weights = weights;
        this.head = head;
        this.similarity = similarity;
        this.scale = scale;
    }

    static SolvedWeights of(Ratings ratings, KeptWeights settings, Function<Ratings, GramMatrix> gram) {
        if (ratings.movies() <= settings.mostFilms()) {
            int[] all = IntStream.range(0, ratings.movies()).toArray();
            return new SolvedWeights(ratings, ItemWeights.ofOnly(gram.apply(ratings), settings.solve()), all, null, 0);
        }
        int[] head = mostRated(ratings, settings.mostFilms());
        ItemWeights weights = ItemWeights.ofOnly(gram.apply(only(ratings, head)), settings.solve());
        SimilarityTable similarity = ItemSimilarity.of(ratings, SimilaritySettings.DEFAULT);
        SolvedWeights unscaled = new SolvedWeights(ratings, weights, head, similarity, 1);
        return new SolvedWeights(ratings, weights, head, similarity, unscaled.meanRatio(settings.strongest()));
    }

    private static int[] mostRated(Ratings ratings, int most) {
        int[] count = new int[ratings.movies()];
        for (int position = 0; position < ratings.size(); position++) {
            count[ratings.movie(position)]++;
        }
        return IntStream.range(0, count.length)
                .boxed()
                .sorted(Comparator.comparingInt((Integer film) -> -count[film]).thenComparingInt(film -> film))
                .limit(most)
                .mapToInt(Integer::intValue)
                .sorted()
                .toArray();
    }

    private static Ratings only(Ratings ratings, int[] head) {
        Ratings.Builder some = Ratings.builder();
        for (int user = 0; user < ratings.users(); user++) {
            for (int position = ratings.first(user); position < ratings.first(user + 1); position++) {
                int film = ratings.movie(position);
                if (Arrays.binarySearch(head, film) >= 0) {
                    some.add(ratings.userId(user), ratings.movieId(film), ratings.stars(position));
                }
            }
        }
        return some.build();
    }

    /** How much a solved film's weights sum to, over what its similarities do. */
    private double meanRatio(int strongest) {
        double[] sums = new double[2];
        for (int film : head) {
            towardsSolved(Arrays.binarySearch(head, film), strongest, (movie, from, weight) -> sums[0] += weight);
            towardsSimilar(film, strongest, (movie, from, weight) -> sums[1] += weight);
        }
        return sums[1] > 0 ? Math.max(0, sums[0] / sums[1]) : 0;
    }

    /** How many films; as many as the ratings have. */
    public int films() {
        return ratings.movies();
    }

    /** Hands over the strongest weights towards the film at this index, the strongest first. */
    public void towards(int film, int strongest, ItemRelation.Visitor visitor) {
        int solved = Arrays.binarySearch(head, film);
        if (solved >= 0) {
            towardsSolved(solved, strongest, visitor);
        } else {
            towardsSimilar(film, strongest, visitor);
        }
    }

    private void towardsSolved(int solved, int strongest, ItemRelation.Visitor visitor) {
        for (int from : weights.strongestTowards(solved, strongest)) {
            visitor.row(ratings.movieId(head[solved]), ratings.movieId(head[from]), weights.weight(from, solved));
        }
    }

    private void towardsSimilar(int film, int strongest, ItemRelation.Visitor visitor) {
        if (similarity != null) {
            similarity.forFilm(film, (movie, neighbour, place, value, coRatings) -> {
                if (place <= strongest) {
                    visitor.row(movie, neighbour, scale * value);
                }
            });
        }
    }
}
