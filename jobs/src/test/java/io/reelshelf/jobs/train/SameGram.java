package io.reelshelf.jobs.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.reelshelf.recommender.weights.GramMatrix;

/** Compares two Gram matrices cell by cell. */
final class SameGram {
    private SameGram() {}

    static void check(GramMatrix one, GramMatrix other) {
        assertThat(other.size()).isEqualTo(one.size());
        for (int a = 0; a < one.size(); a++) {
            for (int b = 0; b <= a; b++) {
                assertThat(other.cell(a, b)).as("%d, %d", a, b).isCloseTo(one.cell(a, b), within(1e-8));
            }
        }
    }
}
