package io.reelshelf.jobs.evaluate.fairness;

/**
 * The mitigation at one strength.
 *
 * @param strength 0 is what is served
 * @param ndcg of all viewers
 * @param ndcgCost the part of the served nDCG that is lost; below 0 where it gained
 * @param calibration of all viewers
 * @param gap the largest gap at strength 0, again
 * @param ndcgGap the largest size-matched gap in nDCG in any dimension
 */
record CurvePoint(double strength, double ndcg, double ndcgCost, double calibration, double gap, double ndcgGap) {}
