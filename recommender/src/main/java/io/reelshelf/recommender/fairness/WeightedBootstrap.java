package io.reelshelf.recommender.fairness;

import io.reelshelf.recommender.lab.Bootstrap;
import io.reelshelf.recommender.lab.Interval;
import java.util.Arrays;
import java.util.SplittableRandom;

/** The percentile bootstrap of a weighted mean: viewers are drawn with their weights. */
final class WeightedBootstrap {
    private static final double TAIL = 0.025;

    private WeightedBootstrap() {}

    /** The means of the resamples, in the order of the draws. */
    static double[] means(double[] values, double[] weights, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] means = new double[Bootstrap.RESAMPLES];
        for (int resample = 0; resample < means.length; resample++) {
            double sum = 0;
            double weight = 0;
            for (int draw = 0; draw < values.length; draw++) {
                int at = random.nextInt(values.length);
                sum += weights[at] * values[at];
                weight += weights[at];
            }
            means[resample] = sum / weight;
        }
        return means;
    }

    /** The 95 % interval around a value from what it was in the resamples. */
    static Interval interval(double value, double[] resampled, int count) {
        double[] sorted = resampled.clone();
        Arrays.sort(sorted);
        int tail = (int) (TAIL * sorted.length);
        return new Interval(value, sorted[tail], sorted[sorted.length - 1 - tail], count);
    }
}
