package io.reelshelf.jobs.evaluate.fairness;

import io.reelshelf.recommender.fairness.Gap;
import java.util.List;

/**
 * What calibrated re-ranking does to the largest gap.
 *
 * @param method in words
 * @param largest the largest size-matched gap in nDCG, hit rate or calibration as it is served, relative to the mean of all viewers
 * @param chosen the strength that lowers it most at a cost of at most {@value #MOST_COST} of nDCG
 * @param curve by rising strength
 */
record Mitigation(String method, Gap largest, CurvePoint chosen, List<CurvePoint> curve) {
    /** The part of nDCG that a mitigation may cost to be chosen. */
    static final double MOST_COST = 0.05;

    Mitigation {
        curve = List.copyOf(curve);
    }
}
