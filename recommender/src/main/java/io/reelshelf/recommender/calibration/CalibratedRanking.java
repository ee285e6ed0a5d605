package io.reelshelf.recommender.calibration;

/**
 * Re-ranks a list so that its genres come closer to a profile's, greedily (Steck, RecSys 2018): each place takes the film
 * that makes {@code (1 - s) * relevance - s * divergence} of the list so far the best. The relevance of a film is its
 * served place's discount, {@code 1 / log2(place + 1)}, over the sum of the first {@code k} discounts; {@code s} is the
 * strength. Looks at no demographics.
 */
public final class CalibratedRanking {
    private final MovieGenres genres;
    private final double strength;

    /** @param strength 0 leaves the list as it is, 1 looks at the genres alone */
    public CalibratedRanking(MovieGenres genres, double strength) {
        if (!(strength >= 0 && strength <= 1)) {
            throw new IllegalArgumentException("strength is " + strength + ": give 0 to 1");
        }
        this.genres = genres;
        this.strength = strength;
    }

    /** The first {@code k} films of the new order; ties go to the film served first. */
    public int[] rank(int[] served, double[] profile, int k) {
        int length = Math.min(k, served.length);
        double ideal = 0;
        for (int place = 1; place <= length; place++) {
            ideal += discount(place);
        }
        int[] chosen = new int[length];
        boolean[] taken = new boolean[served.length];
        double[] list = genres.none();
        for (int place = 0; place < length; place++) {
            int best = best(served, taken, list, profile, ideal);
            taken[best] = true;
            chosen[place] = served[best];
            genres.add(list, served[best], 1);
        }
        return chosen;
    }

    private int best(int[] served, boolean[] taken, double[] list, double[] profile, double ideal) {
        int best = -1;
        double bestValue = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < served.length; i++) {
            if (taken[i]) {
                continue;
            }
            double[] with = list.clone();
            genres.add(with, served[i], 1);
            double value = (1 - strength) * discount(i + 1) / ideal - strength * Calibration.divergence(profile, with);
            if (value > bestValue) {
                best = i;
                bestValue = value;
            }
        }
        return best;
    }

    private static double discount(int place) {
        return Math.log(2) / Math.log(place + 1);
    }
}
