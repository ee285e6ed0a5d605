package io.reelshelf.recommender.weights;

import io.reelshelf.recommender.numeric.Strongest;
import io.reelshelf.recommender.train.Ratings;

/**
 * What having rated one film says about every other: the {@code B} with zero diagonal that best rebuilds users' ratings
 * from their other ratings. With {@code P = (G + diag(l + p/(1-p) G))^-1} it is {@code B_ij = -P_ij / P_jj}. Steck,
 * Embarrassingly Shallow Autoencoders for Sparse Data (WWW 2019); the dropout diagonal is from Steck, Autoencoders that
 * don't overfit towards the Identity (NeurIPS 2020).
 */
public final class ItemWeights {
    private final int size;
    private final double[] weights;

    private ItemWeights(int size, double[] weights) {
        this.size = size;
        this.weights = weights;
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
        fromPrecision(cells, size);
        return new ItemWeights(size, cells);
    }

    /** Turns the lower triangle of P into all of B, in place. */
    private static void fromPrecision(double[] cells, int size) {
        double[] diagonal = new double[size];
        for (int film = 0; film < size; film++) {
            diagonal[film] = cells[film * size + film];
        }
        for (int row = 0; row < size; row++) {
            for (int column = 0; column < row; column++) {
                double precision = cells[row * size + column];
                cells[row * size + column] = -precision / diagonal[column];
                cells[column * size + row] = -precision / diagonal[row];
            }
            cells[row * size + row] = 0;
        }
    }

    /** How many films. */
    public int size() {
        return size;
    }

    /** What having rated one film says for another; 0 for itself. */
    public double weight(int from, int to) {
        return weights[from * size + to];
    }

    /**
     * From which films the strongest weights towards one film come, by their size: a large negative weight says as much
     * as a positive one. The strongest first.
     *
     * @param most how many at most
     */
    public int[] strongestTowards(int film, int most) {
        Strongest strongest = new Strongest(Math.min(most, Math.max(1, size - 1)));
        for (int from = 0; from < size; from++) {
            if (from != film) {
                strongest.offer(from, Math.abs(weights[from * size + film]));
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
                scores[to] += weights[row + to];
            }
        }
        return scores;
    }
}
