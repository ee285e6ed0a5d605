package io.reelshelf.jobs.train;

import io.reelshelf.recommender.Settings;
import io.reelshelf.recommender.train.PriorSettings;
import io.reelshelf.recommender.train.TrainingSettings;
import io.reelshelf.recommender.weights.KeptWeights;

/**
 * Everything that decides a model beside the data; its JSON is {@code model.version.settings}.
 *
 * @param format rises when training computes something else from the same settings
 * @param weights of the item weights
 * @param prior of the demographic prior
 * @param likeStars the fewest stars that are a like
 * @param ranking how the parts are weighed when serving
 * @param seed of the slices that are held back for the metrics
 */
record ModelSettings(int format, KeptWeights weights, PriorSettings prior, int likeStars, Settings ranking, long seed) {
    static ModelSettings of(long seed) {
        TrainingSettings training = TrainingSettings.DEFAULT;
        return new ModelSettings(
                2, KeptWeights.DEFAULT, training.prior(), training.likeStars(), Settings.DEFAULT, seed);
    }

    /** What the laboratory trains with on a slice. */
    TrainingSettings training() {
        return new TrainingSettings(weights, prior, likeStars);
    }
}
