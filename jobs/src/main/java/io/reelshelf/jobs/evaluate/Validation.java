package io.reelshelf.jobs.evaluate;

import io.reelshelf.recommender.Viewer;
import io.reelshelf.recommender.lab.Split;
import io.reelshelf.recommender.lab.Splits;
import io.reelshelf.recommender.train.Ratings;
import java.util.Locale;
import java.util.Map;

/** How tuning carves a validation part from training ratings: as the protocol holds its test part back. */
sealed interface Validation {
    /**
     * Splits training ratings; the test part has no say.
     *
     * @param part which part of them to validate on
     */
    Split carve(Ratings train, Map<Integer, Viewer> people, double part, long seed);

    /** What is validated on, to follow "tuned on". */
    String words(double part);

    /** A random part of each user's ratings. */
    record OfEachUser() implements Validation {
        @Override
        public Split carve(Ratings train, Map<Integer, Viewer> people, double part, long seed) {
            return Splits.perUser(train, people, part, 1, seed);
        }

        @Override
        public String words(double part) {
            return String.format(Locale.ROOT, "%.0f %% of each user's training ratings", 100 * part);
        }
    }

    /** One fold of the training viewers, who are new to the model that is tried; a few of their ratings are known. */
    record NewViewers(int given, int likeStars) implements Validation {
        @Override
        public Split carve(Ratings train, Map<Integer, Viewer> people, double part, long seed) {
            return Splits.newUsersOfFold(train, people, folds(part), 0, given, likeStars, seed);
        }

        private static int folds(double part) {
            return Math.max(2, (int) Math.round(1 / part));
        }

        @Override
        public String words(double part) {
            return String.format(
                    Locale.ROOT,
                    "one of %d folds of the training viewers, new to the model, %d ratings known",
                    folds(part),
                    given);
        }
    }
}
