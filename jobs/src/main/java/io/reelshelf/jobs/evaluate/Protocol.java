package io.reelshelf.jobs.evaluate;

import io.reelshelf.jobs.train.TrainingData;
import io.reelshelf.recommender.lab.Split;
import io.reelshelf.recommender.lab.Splits;
import java.util.List;
import java.util.Locale;

/** How ratings are held back; its words go beside every figure. */
interface Protocol {
    /** The splits to measure on; every viewer is tested in one of them at most. */
    List<Split> splits(TrainingData data, long seed);

    /** What is done, in one line. */
    String words();

    /** A random part of each viewer's ratings is held back; the rest is known. */
    record HoldOut(double heldBack, int relevantStars) implements Protocol {
        @Override
        public List<Split> splits(TrainingData data, long seed) {
            return List.of(Splits.perUser(data.ratings(), data.people(), heldBack, relevantStars, seed));
        }

        @Override
        public String words() {
            return String.format(
                    Locale.ROOT,
                    "hold-out: random %.0f %% of each viewer's ratings held back, relevant from %d stars",
                    100 * heldBack,
                    relevantStars);
        }
    }

    /** Whole viewers are held back, fold by fold; a few of their ratings are given away. */
    record ColdStart(int folds, int given, int relevantStars) implements Protocol {
        @Override
        public List<Split> splits(TrainingData data, long seed) {
            return Splits.newUsers(data.ratings(), data.people(), folds, given, relevantStars, seed);
        }

        @Override
        public String words() {
            return String.format(
                    Locale.ROOT,
                    "cold-start: %d folds of new viewers, %d random ratings known, relevant from %d stars",
                    folds,
                    given,
                    relevantStars);
        }
    }
}
