package io.reelshelf.recommender.lab;

import java.util.SplittableRandom;

/**
 * Whether one model is better than another for the same viewers: a paired sign-flip permutation test on the mean
 * difference, two-sided (Smucker, Allan and Carterette, 2007), with a paired bootstrap interval of the difference.
 *
 * @param difference the mean of first less second, with its 95 % interval
 * @param pValue how often a random flip of signs gives a mean at least as far from 0; at least {@code 1 / (flips + 1)}
 */
public record PairedTest(Interval difference, double pValue) {
    /** The name to print beside a p-value. */
    public static final String NAME = "paired sign-flip permutation test, two-sided";

    /** How many random flips. */
    public static final int FLIPS = 2000;

    /** Compares; the arrays hold one value a viewer, in the same order. */
    public static PairedTest of(double[] first, double[] second, long seed) {
        if (first.length != second.length) {
            throw new IllegalArgumentException(
                    first.length + " and " + second.length + " values: give one of each for every viewer");
        }
        double[] differences = new double[first.length];
        double sum = 0;
        for (int i = 0; i < first.length; i++) {
            differences[i] = first[i] - second[i];
            sum += differences[i];
        }
        // Sums of the same numbers in another sign order differ by rounding: a hair is no smaller difference.
        double seen = Math.abs(sum) * (1 - 1e-12);
        SplittableRandom random = new SplittableRandom(seed);
        int asFar = 0;
        for (int flip = 0; flip < FLIPS; flip++) {
            double flipped = 0;
            for (double difference : differences) {
                flipped += random.nextBoolean() ? difference : -difference;
            }
            asFar += Math.abs(flipped) >= seen ? 1 : 0;
        }
        return new PairedTest(Bootstrap.mean(differences, seed), (asFar + 1.0) / (FLIPS + 1));
    }
}
