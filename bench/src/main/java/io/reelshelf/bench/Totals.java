package io.reelshelf.bench;

/**
 * What a result is known by across systems.
 *
 * @param rows how many there are
 * @param sum of all numeric columns
 */
record Totals(long rows, double sum) {
    /** Sums of floating-point numbers differ by the order of their terms. */
    private static final double TOLERANCE = 1e-9;

    boolean agreesWith(Totals other) {
        return rows == other.rows && Math.abs(sum - other.sum) <= TOLERANCE * Math.max(1, Math.abs(sum));
    }
}
