package io.reelshelf.jobs.evaluate;

import io.reelshelf.recommender.Settings;
import io.reelshelf.recommender.train.TrainingSettings;
import java.util.Map;

/**
 * What {@code evaluate} measured.
 *
 * @param protocol in words
 * @param formula of nDCG, and what was ranked
 * @param model its name
 * @param settings of the ranking and the training
 * @param seed of the split
 * @param dataSnapshot the data's id
 * @param users how many viewers were measured
 * @param metrics by name, such as {@code ndcg@10}
 * @param seconds from start to end
 * @param peakMib the most memory held
 */
record EvaluateResult(
        String protocol,
        String formula,
        String model,
        Weights settings,
        long seed,
        String dataSnapshot,
        int users,
        Map<String, Double> metrics,
        double seconds,
        long peakMib) {

    /** The figures behind a model. */
    record Weights(Settings ranking, TrainingSettings training) {}
}
