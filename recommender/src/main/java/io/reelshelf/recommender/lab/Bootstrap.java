package io.reelshelf.recommender.lab;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Confidence intervals by resampling viewers: the percentile bootstrap (Efron and Tibshirani, 1993). The same values and
 * seed give the same interval.
 */
public final class Bootstrap {
    /** How many resamples: the ends of a 95 % interval then rest on 25 of them each. */
    public static final int RESAMPLES = 1000;

    private static final double TAIL = 0.025;

    private Bootstrap() {}

    /** The mean of the viewers' values with its 95 % interval; refuses an empty array. */
    public static Interval mean(double[] values, long seed) {
        if (values.length == 0) {
            throw new IllegalArgumentException("No viewer to take the mean over: hold back more ratings");
        }
        SplittableRandom random = new SplittableRandom(seed);
        double[] means = new double[RESAMPLES];
        for (int i = 0; i < RESAMPLES; i++) {
            double sum = 0;
            for (int j = 0; j < values.length; j++) {
                sum += values[random.nextInt(values.length)];
            }
            means[i] = sum / values.length;
        }
        Arrays.sort(means);
        int tail = (int) (TAIL * RESAMPLES);
        return new Interval(
                Arrays.stream(values).sum() / values.length, means[tail], means[RESAMPLES - 1 - tail], values.length);
    }
}
