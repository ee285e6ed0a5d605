package io.reelshelf.jobs.evaluate.crossdomain;

import io.reelshelf.recommender.lab.Interval;
import java.util.Map;

/**
 * What {@code evaluate --cross-domain} or {@code --cross-media} measured.
 *
 * @param protocol in words
 * @param model the one that is served
 * @param settings that decide the figures
 * @param counts of users and items, read, mapped and left out
 * @param users how many were measured
 * @param metrics of the model, by name
 * @param baselines the same metrics of each baseline
 * @param differences the model less each baseline, with 95 % intervals, by baseline and metric
 * @param seed of what is random
 * @param dataSnapshot the data's id
 * @param seconds from start to end
 * @param peakMib the most memory held
 */
record CrossDomainResult(
        String protocol,
        String model,
        Map<String, Object> settings,
        Map<String, Long> counts,
        int users,
        Map<String, Double> metrics,
        Map<String, Map<String, Double>> baselines,
        Map<String, Map<String, Interval>> differences,
        long seed,
        String dataSnapshot,
        double seconds,
        long peakMib) {}
