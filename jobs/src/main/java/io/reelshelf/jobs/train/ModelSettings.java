package io.reelshelf.jobs.train;

import io.reelshelf.recommender.Settings;
import io.reelshelf.recommender.train.TrainingSettings;

/**
 * Everything that decides a model beside the data; its JSON is {@code model.version.settings}.
 *
 * @param format rises when training computes something else from the same settings
 * @param training what is computed from the ratings
 * @param ranking how the parts are weighed when serving
 * @param seed of the slices that are held back for the metrics
 */
record ModelSettings(int format, TrainingSettings training, Settings ranking, long seed) {
    static ModelSettings of(long seed) {
        return new ModelSettings(1, TrainingSettings.DEFAULT, Settings.DEFAULT, seed);
    }
}
