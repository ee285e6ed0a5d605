package io.reelshelf.recommender.calibration;

import java.util.Arrays;

/**
 * How far the genres of a list are from those of a profile: the Kullback-Leibler divergence {@code sum p ln(p / q')}, with
 * {@code q' = (1 - a) q + a p} and {@code a} = {@value #SMOOTHING}, so that a genre that the list lacks does not make it
 * infinite (Steck, Calibrated recommendations, RecSys 2018). 0 is calibrated; {@code -ln a} = 4.6 is the worst.
 */
public final class Calibration {
    /** The part of the profile that smooths the list. */
    public static final double SMOOTHING = 0.01;

    private Calibration() {}

    /** The divergence in nats of a list from a profile; both are scaled to sum to 1. An empty list is as far as can be. */
    public static double divergence(double[] profile, double[] list) {
        double ofProfile = Arrays.stream(profile).sum();
        double ofList = Arrays.stream(list).sum();
        double divergence = 0;
        for (int genre = 0; genre < profile.length; genre++) {
            if (profile[genre] > 0) {
                double p = profile[genre] / ofProfile;
                double q = ofList > 0 ? list[genre] / ofList : 0;
                divergence += p * Math.log(p / ((1 - SMOOTHING) * q + SMOOTHING * p));
            }
        }
        return divergence;
    }
}
