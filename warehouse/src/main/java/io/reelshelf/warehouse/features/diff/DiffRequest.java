package io.reelshelf.warehouse.features.diff;

import java.util.List;

/**
 * What to compare.
 *
 * @param selectors which views ({@link io.reelshelf.sql.graph.Selection}); none means those whose SQL is another than that of
 *     the old version, and what reads them
 * @param tolerance two floating-point numbers are alike where they differ by at most this share of the larger one, or of 0.001
 *     where both are smaller; 0 or more
 * @param examples how many rows to show of each kind of difference; 0 to {@link #MOST_EXAMPLES}
 */
public record DiffRequest(List<String> selectors, double tolerance, int examples) {
    /** The order in which a parallel sum adds moves the last digits of a double; that is no change of the view. */
    public static final double ROUNDING = 1e-9;

    /** More are for a query. */
    public static final int MOST_EXAMPLES = 1000;

    /** Checks the numbers. */
    public DiffRequest {
        selectors = List.copyOf(selectors);
        if (!(tolerance >= 0 && tolerance <= 1)) {
            throw new IllegalArgumentException("tolerance is a share from 0 to 1, not " + tolerance);
        }
        if (examples < 0 || examples > MOST_EXAMPLES) {
            throw new IllegalArgumentException("examples is a number from 0 to " + MOST_EXAMPLES + ", not " + examples);
        }
    }
}
