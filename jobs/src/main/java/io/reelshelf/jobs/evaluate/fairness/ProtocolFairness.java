package io.reelshelf.jobs.evaluate.fairness;

import io.reelshelf.recommender.fairness.FairnessReport;

/**
 * One protocol's figures.
 *
 * @param protocol in words
 * @param users how many were measured
 * @param served as the product serves
 * @param withoutDemographics the same for viewers who ask with {@code use_demographics=false}
 * @param mitigation of what is served
 */
record ProtocolFairness(
        String protocol, int users, FairnessReport served, FairnessReport withoutDemographics, Mitigation mitigation) {}
