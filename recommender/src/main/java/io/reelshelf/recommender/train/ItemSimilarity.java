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
    private final Raters raters;

    private ItemSimilarity(Ratings ratings, SimilaritySettings settings) {
        this.ratings = ratings;
        this.settings = settings;
        userWeight = new double[ratings.users()];
        norm = new double[ratings.movies()];
        raters = Raters.of(ratings);
        weighUsers();
        for (int user = 0; user < ratings.users(); user++) {
            addNorms(user);
        }
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

    private void addNorms(int user) {
        for (int position = ratings.first(user); position < ratings.first(user + 1); position++) {
            norm[ratings.movie(position)] += userWeight[user];
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
        for (int at = raters.first(movie); at < raters.first(movie + 1); at++) {
            int u = raters.user(at);
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
