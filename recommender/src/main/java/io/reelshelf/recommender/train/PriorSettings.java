package io.reelshelf.recommender.train;

/**
 * How the demographic prior is smoothed.
 *
 * @param shrinkage likes for each film that a group is given beforehand, spread as everybody's are: a group of few likes
 *     stays close to everybody
 */
public record PriorSettings(double shrinkage) {
    /** Chosen on held-out users. */
    public static final PriorSettings DEFAULT = new PriorSettings(3);

    /** Checks the figure. */
    public PriorSettings {
        if (!(shrinkage > 0)) {
            throw new IllegalArgumentException("shrinkage is " + shrinkage + ": give more than 0");
        }
    }
}
