package io.reelshelf.jobs.evaluate.fairness;

import java.util.List;

/**
 * What decides the figures.
 *
 * @param k places looked at
 * @param relevantStars the fewest stars of a liked film
 * @param fewest groups with fewer viewers are left out
 * @param strengths of the mitigation; 0 is what is served
 */
record FairnessSettings(int k, int relevantStars, int fewest, List<Double> strengths) {
    /** The strengths of the curve. */
    static final List<Double> STRENGTHS = List.of(0.0, 0.02, 0.05, 0.1, 0.2, 0.4, 0.7, 1.0);

    FairnessSettings {
        strengths = List.copyOf(strengths);
    }
}
