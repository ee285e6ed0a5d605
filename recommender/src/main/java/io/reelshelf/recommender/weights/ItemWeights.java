package io.reelshelf.recommender.weights;

import io.reelshelf.recommender.numeric.Strongest;
import io.reelshelf.recommender.train.Ratings;
import java.util.stream.IntStream;

/**
 * What having rated one film says about every other: the {@code B} with zero diagonal that best rebuilds users' ratings
 * from their other ratings. With {@code P = (G + diag(l + p/(1-p) G))^-1} it is {@code B_ij = -P_ij / P_jj}. Steck,
 * Embarrassingly Shallow Autoencoders for Sparse Data (WWW 2019); the dropout diagonal is from Steck, Autoencoders that
 * don't overfit towards the Identity (NeurIPS 2020).
 */
public final class ItemWeights {
    private static final int BLOCK = 64;

    private final int size;
    /** All of P but its diagonal, which is 0 here. It is symmetric, so a film's row is its column too. */
    private final double[] precision;

    private final double[] diagonal;

    private ItemWeights(int size, double[] precision, double[] diagonal) {
        this.size = size;
        this.precision = precision;
        this.diagonal = diagonal;
    }

    /** Solves for all films that have a rating, in the order of {@link Ratings}. */
    public static ItemWeights of(Ratings ratings, ItemWeightSettings settings) {
        return ofOnly(GramMatrix.of(ratings, settings.userExponent()), settings);
    }

    /** Solves in the place of a Gram matrix that nobody needs afterwards. */
    static ItemWeights ofOnly(GramMatrix gram, ItemWeightSettings settings) {
        return solve(gram.size(), gram.cells(), settings);
    }

    /** Solves from a Gram matrix, which it leaves as it is. */
    public static ItemWeights of(GramMatrix gram, ItemWeightSettings settings) {
        return solve(gram.size(), gram.cells().clone(), settings);
    }

    private static ItemWeights solve(int size, double[] cells, ItemWeightSettings settings) {
        double factor = settings.dropout() / (1 - settings.dropout());
        for (int film = 0; film < size; film++) {
            int at = film * size + film;
            cells[at] += settings.ridge() + factor * cells[at];
        }
        SpdInverse.lowerTriangle(cells, size);
        double[] diagonal = new double[size];
        for (int film = 0; film < size; film++) {
            diagonal[film] = cells[film * size + film];
            cells[film * size + film] = 0;
        }
        mirror(cells, size);
        return new ItemWeights(size, cells, diagonal);
    }

    /** Copies the lower triangle to the upper one, in blocks that fit the cache. */
    private static void mirror(double[] cells, int size) {
        IntStream.range(0, (size + BLOCK - 1) / BLOCK).parallel().forEach(block -> {
            int first = block * BLOCK;
            int end = Math.min(size, first + BLOCK);
            for (int left = 0; left < end; left += BLOCK) {
                for (int row = first; row < end; row++) {
                    for (int column = left; column < Math.min(row, left + BLOCK); column++) {
                        cells[column * size + row] = cells[row * size + column];
                    }
                }
            }
        });
    }

    /** How many films. */
    public int size() {
        return size;
    }

    /** What having rated one film says for another; 0 for itself. */
    public double weight(int from, int to) {
        return -precision[to * size + from] / diagonal[to];
    }

    /**
     * From which films the strongest weights towards one film come, by their size: a large negative weight says as much
     * as a positive one. The strongest first.
     *
     * @param most how many at most
     */
    public int[] strongestTowards(int film, int most) {
        Strongest strongest = new Strongest(Math.min(most, Math.max(1, size - 1)));
        // Of one film's weights all are divided by the same number: P alone orders them.
        int row = film * size;
        for (int from = 0; from < size; from++) {
            if (from != film) {
                strongest.offer(from, Math.abs(precision[row + from]));
            }
        }
        return strongest.indices();
    }

    /** The scores of all films for someone who rated these ones: the sum of their weights. */
    public double[] scores(int[] rated) {
        double[] scores = new double[size];
        for (int from : rated) {
            int row = from * size;
            for (int to = 0; to < size; to++) {
                scores[to] -= precision[row + to];
            }
        }
        for (int to = 0; to < size; to++) {
            scores[to] /= diagonal[to];
        }
        return scores;
    }
}
