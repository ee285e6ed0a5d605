package io.reelshelf.recommender.train;

import io.reelshelf.recommender.numeric.Strongest;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Item-to-item similarity from binary co-ratings, the asymmetric TF-IDF form: for a film {@code j} and a neighbour
 * {@code i}, {@code sum(idf_u^2) / (n_i^0.7 * n_j^0.3 + 100)} over the users {@code u} who rated both, with {@code idf_u
 * = ln(#films / (1 + |u|))} and {@code n} a film's sum of {@code idf_u^2}; see Aiolli, Efficient top-N recommendation for
 * very large scale binary rated datasets (RecSys 2013), for asymmetric norms. The SQL of {@code features.movie_similarity}
 * defines these numbers; this kernel computes them on sparse arrays and both cores.
 *
 * <p>Users and films are summed in the order of their ids, so the result does not depend on the number of threads.
 */
public final class ItemSimilarity {
    private final Ratings ratings;
    private final SimilaritySettings settings;
    private final double[] userWeight;
    private final double[] norm;
    private final int[] start;
    private final int[] user;

    private ItemSimilarity(Ratings ratings, SimilaritySettings settings) {
        this.ratings = ratings;
        this.settings = settings;
        userWeight = new double[ratings.users()];
        norm = new double[ratings.movies()];
        start = new int[ratings.movies() + 1];
        user = new int[ratings.size()];
        weighUsers();
        transpose();
    }

    /** The strongest neighbours of every rated film. */
    public static SimilarityTable of(Ratings ratings, SimilaritySettings settings) {
        return new ItemSimilarity(ratings, settings).table();
    }

    private void weighUsers() {
        for (int u = 0; u < userWeight.length; u++) {
            double idf = Math.log((double) ratings.movies() / (1 + ratings.count(u)));
            userWeight[u] = idf * idf;
        }
    }

    private void transpose() {
        for (int position = 0; position < ratings.size(); position++) {
            start[ratings.movie(position) + 1]++;
        }
        for (int movie = 0; movie < norm.length; movie++) {
            start[movie + 1] += start[movie];
        }
        int[] next = Arrays.copyOf(start, norm.length);
        for (int u = 0; u < userWeight.length; u++) {
            for (int position = ratings.first(u); position < ratings.first(u + 1); position++) {
                int movie = ratings.movie(position);
                user[next[movie]++] = u;
                norm[movie] += userWeight[u];
            }
        }
    }

    private SimilarityTable table() {
        double[] neighbourNorm = Arrays.stream(norm)
                .map(n -> Math.pow(n, settings.neighbourExponent()))
                .toArray();
        SimilarityTable.Row[] rows = new SimilarityTable.Row[norm.length];
        ThreadLocal<Scratch> scratch = ThreadLocal.withInitial(() -> new Scratch(norm.length));
        IntStream.range(0, norm.length)
                .parallel()
                .forEach(movie -> rows[movie] = row(movie, neighbourNorm, scratch.get()));
        return new SimilarityTable(ratings, rows);
    }

    private SimilarityTable.Row row(int movie, double[] neighbourNorm, Scratch scratch) {
        scratch.clear();
        for (int at = start[movie]; at < start[movie + 1]; at++) {
            int u = user[at];
            double weight = userWeight[u];
            int end = ratings.first(u + 1);
            for (int position = ratings.first(u); position < end; position++) {
                int other = ratings.movie(position);
                scratch.weight[other] += weight;
                scratch.count[other]++;
            }
        }
        double own = Math.pow(norm[movie], settings.movieExponent());
        scratch.count[movie] = 0;
        Strongest best = new Strongest(settings.neighbours());
        for (int other = 0; other < norm.length; other++) {
            if (scratch.count[other] > 0) {
                best.offer(other, scratch.weight[other] / (neighbourNorm[other] * own + settings.shrinkage()));
            }
        }
        int[] neighbours = best.indices();
        int[] coRatings =
                Arrays.stream(neighbours).map(other -> scratch.count[other]).toArray();
        return new SimilarityTable.Row(neighbours, best.weights(), coRatings);
    }

    /** One thread's dense accumulators. */
    private static final class Scratch {
        final double[] weight;
        final int[] count;

        Scratch(int movies) {
            weight = new double[movies];
            count = new int[movies];
        }

        void clear() {
            Arrays.fill(weight, 0);
            Arrays.fill(count, 0);
        }
    }
}
