package io.reelshelf.recommender.lab;

import java.util.Random;
import java.util.SplittableRandom;

/** A stream of random numbers for each user, so that adding a user changes nobody else's numbers. */
final class Streams {
    private static final long APART = 1_000_003;

    private Streams() {}

    static Random of(long seed, int userId) {
        // Random's first numbers are alike for seeds that are close: users would hold back films in the same places.
        return new Random(new SplittableRandom(seed * APART + userId).nextLong());
    }
}
