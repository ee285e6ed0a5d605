package io.reelshelf.jobs.evaluate.fairness;

import java.util.List;
import java.util.Map;

/**
 * What {@code evaluate --fairness} measured.
 *
 * @param protocol in words
 * @param model its name
 * @param settings that decide the figures
 * @param seed of splits and intervals
 * @param dataSnapshot the data's id
 * @param users measured in the first protocol
 * @param metrics over all viewers in the first protocol, by name
 * @param protocols each with its figures
 * @param seconds from start to end
 * @param peakMib the most memory held
 */
record FairnessResult(
        String protocol,
        String model,
        FairnessSettings settings,
        long seed,
        String dataSnapshot,
        int users,
        Map<String, Double> metrics,
        List<ProtocolFairness> protocols,
        double seconds,
        long peakMib) {}
