package io.reelshelf.recommender.weights;

/**
 * How item weights are solved.
 *
 * @param userExponent {@code g}: a user counts {@code |u|^-g}, so that heavy raters do not drown the others; 0 or more
 * @param dropout {@code p}: the share of ratings that training imagines away (EDLAE's emphasised denoising); 0 to below 1
 * @param ridge {@code l}: added to the diagonal, in ratings; above 0
 */
public record ItemWeightSettings(double userExponent, double dropout, double ridge) {
    /** Settings that were chosen on held-back slices of training data. */
    public static final ItemWeightSettings DEFAULT = new ItemWeightSettings(0.6, 0.5, 400);

    /** Checks the ranges. */
    public ItemWeightSettings {
        require(userExponent >= 0 && userExponent <= 2, "userExponent", userExponent, "0 to 2");
        require(dropout >= 0 && dropout < 1, "dropout", dropout, "0 to below 1");
        require(ridge > 0 && Double.isFinite(ridge), "ridge", ridge, "above 0");
    }

    private static void require(boolean holds, String name, double value, String range) {
        if (!holds) {
            throw new IllegalArgumentException(name + " is " + value + ": give " + range);
        }
    }
}
