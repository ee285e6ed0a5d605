package io.reelshelf.jobs.evaluate;

import io.reelshelf.recommender.lab.Interval;
import io.reelshelf.recommender.lab.PairedTest;
import java.util.List;
import java.util.Map;

/**
 * What {@code evaluate} measured.
 *
 * @param protocol in words
 * @param formula of nDCG, and what was ranked
 * @param model its name
 * @param settings of the model
 * @param data the data's id
 * @param seeds of the splits
 * @param users how many viewers were measured
 * @param metrics by name, such as {@code ndcg@10}: means over viewers, then over seeds
 * @param bySeed the same for each seed
 * @param intervals 95 % bootstrap intervals over viewers, each with their mean over the seeds
 * @param groups the first nDCG of each demographic group, by dimension and group
 * @param comparisons with other models, by their name
 * @param seconds from start to end
 * @param peakMib the most memory held
 */
record EvaluateResult(
        String protocol,
        String formula,
        String model,
        Object settings,
        String data,
        List<Long> seeds,
        int users,
        Map<String, Double> metrics,
        List<Map<String, Double>> bySeed,
        Map<String, Interval> intervals,
        Map<String, Map<String, Interval>> groups,
        Map<String, Comparison> comparisons,
        double seconds,
        long peakMib) {

    /**
     * Against another model, for the same viewers.
     *
     * @param metric what is compared
     * @param other the other model's figure
     * @param test of the difference, this model less the other
     * @param name of the test
     */
    record Comparison(String metric, double other, PairedTest test, String name) {}
}
