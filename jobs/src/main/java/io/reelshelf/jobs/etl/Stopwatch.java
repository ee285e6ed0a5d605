package io.reelshelf.jobs.etl;

import java.util.LinkedHashMap;
import java.util.Map;

/** Seconds of one step after another. */
final class Stopwatch {
    private final long start = System.nanoTime();
    private final Map<String, Double> seconds = new LinkedHashMap<>();
    private long lap = start;

    /** Books the time since the last lap to this step. */
    void lap(String step) {
        long now = System.nanoTime();
        seconds.merge(step, round(now - lap), Double::sum);
        lap = now;
    }

    Map<String, Double> steps() {
        return new LinkedHashMap<>(seconds);
    }

    double total() {
        return round(System.nanoTime() - start);
    }

    private static double round(long nanos) {
        return Math.round(nanos / 1e6) / 1e3;
    }
}
