package io.reelshelf.data.sample;

/**
 * A stream of random numbers that is the same in every Java version: SplitMix64 (Steele, Lea and Flood, "Fast splittable
 * pseudorandom number generators", OOPSLA 2014). The JDK promises the algorithm of {@link java.util.Random} only, which
 * is too slow and too short for this.
 */
final class Dice {
    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

    private long state;

    /** The stream number {@code stream} of a seed; streams do not depend on each other. */
    Dice(long seed, long stream) {
        state = mix(mix(seed) ^ (stream * GOLDEN_GAMMA));
    }

    long nextLong() {
        state += GOLDEN_GAMMA;
        return mix(state);
    }

    /** Evenly spread in (0, 1): never 0, so its logarithm is finite, and never 1. */
    double nextDouble() {
        return ((nextLong() >>> 12) + 0.5) * 0x1.0p-52;
    }

    /** Evenly spread over 0..bound-1. */
    int nextInt(int bound) {
        return (int) (((nextLong() >>> 32) * bound) >>> 32);
    }

    boolean chance(double probability) {
        return nextDouble() < probability;
    }

    /**
     * Mean 0, standard deviation 1, bell-shaped within ±3.46: the sum of four uniform numbers of 16 bits (Irwin-Hall), which
     * costs one draw and no transcendental function.
     */
    double nextBell() {
        long bits = nextLong();
        long sum = (bits & 0xFFFF) + ((bits >>> 16) & 0xFFFF) + ((bits >>> 32) & 0xFFFF) + (bits >>> 48);
        return (sum - 2 * 65535.0) / (65536.0 * 0.5773502691896258);
    }

    private static long mix(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
