package io.reelshelf.data.sample;

import java.util.Arrays;

/** Draws indexes with given weights. */
final class Lottery {
    private final double[] cumulative;

    Lottery(double... weights) {
        cumulative = weights.clone();
        for (int i = 1; i < cumulative.length; i++) {
            cumulative[i] += cumulative[i - 1];
        }
    }

    int draw(Dice dice) {
        double ticket = dice.nextDouble() * cumulative[cumulative.length - 1];
        int found = Arrays.binarySearch(cumulative, ticket);
        return Math.min(found < 0 ? -found - 1 : found + 1, cumulative.length - 1);
    }
}
