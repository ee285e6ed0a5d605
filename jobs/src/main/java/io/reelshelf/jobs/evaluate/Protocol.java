package io.reelshelf.jobs.evaluate;

import io.reelshelf.recommender.lab.Core;
import io.reelshelf.recommender.lab.Split;
import io.reelshelf.recommender.lab.Splits;
import io.reelshelf.recommender.train.Ratings;
import java.util.List;
import java.util.Locale;

/** How ratings are held back; its words go beside every figure. */
interface Protocol {
    /** All stars where a protocol looks only at who rated what. */
    int ALIKE = 5;

    /** The splits to measure on; every viewer is tested in one of them at most. */
    List<Split> splits(EvaluationData data, long seed);

    /** What is done, in one line that starts with the protocol's name. */
    String words();

    /** The fewest stars of a training rating that is a like. */
    int likeStars();

    /** How tuning validates. */
    default Validation validation() {
        return new Validation.OfEachUser();
    }

    /** A random part of each viewer's ratings is held back; the rest is known. */
    record HoldOut(double heldBack, int likeStars) implements Protocol {
        @Override
        public List<Split> splits(EvaluationData data, long seed) {
            return List.of(Splits.perUser(data.ratings(), data.people(), heldBack, likeStars, seed));
        }

        @Override
        public String words() {
            return String.format(
                    Locale.ROOT,
                    "hold-out: random %.0f %% of each viewer's ratings held back, relevant from %d stars",
                    100 * heldBack,
                    likeStars);
        }
    }

    /** Whole viewers are held back, fold by fold; a few of their ratings are given away. */
    record ColdStart(int folds, int given, boolean first, int likeStars) implements Protocol {
        @Override
        public List<Split> splits(EvaluationData data, long seed) {
            Ratings kept = kept(data.ratings(), likeStars, false);
            return first
                    ? Splits.newUsers(kept, data.times().of(kept), data.people(), folds, given, likeStars, seed)
                    : Splits.newUsers(kept, data.people(), folds, given, likeStars, seed);
        }

        @Override
        public Validation validation() {
            return new Validation.NewViewers(given, likeStars);
        }

        @Override
        public String words() {
            return String.format(
                    Locale.ROOT,
                    "cold-start: ratings of %d stars or more, %d folds of new viewers, %d %s ratings known",
                    likeStars,
                    folds,
                    given,
                    first ? "first" : "random");
        }
    }

    /** Each viewer's last rating is held back. */
    record LeaveLastOut(int likeStars) implements Protocol {
        @Override
        public List<Split> splits(EvaluationData data, long seed) {
            return List.of(Splits.leaveLastOut(data.ratings(), data.times(), data.people(), likeStars));
        }

        @Override
        public String words() {
            return "leave-one-out: each viewer's last rating held back, relevant from " + likeStars + " stars";
        }
    }

    /** The latest ratings of all are held back. */
    record Temporal(double heldBack, int likeStars) implements Protocol {
        @Override
        public List<Split> splits(EvaluationData data, long seed) {
            return List.of(Splits.temporal(data.ratings(), data.times(), data.people(), heldBack, likeStars));
        }

        @Override
        public String words() {
            return String.format(
                    Locale.ROOT,
                    "temporal: the latest %.0f %% of all ratings held back, relevant from %d stars",
                    100 * heldBack,
                    likeStars);
        }
    }

    /** A random part of all ratings is held back, whoever gave them. */
    record Global(double heldBack, int likeStars) implements Protocol {
        @Override
        public List<Split> splits(EvaluationData data, long seed) {
            return List.of(Splits.global(data.ratings(), data.people(), 0, heldBack, likeStars, seed));
        }

        @Override
        public String words() {
            return String.format(
                    Locale.ROOT,
                    "global: random %.0f %% of all ratings held back, relevant from %d stars",
                    100 * heldBack,
                    likeStars);
        }
    }

    /** RecBole's benchmark of general recommendation on MovieLens 1M. */
    record RecBole() implements Protocol {
        private static final int FEWEST_STARS = 3;
        private static final int CORE = 10;

        @Override
        public List<Split> splits(EvaluationData data, long seed) {
            Ratings core = Core.of(kept(data.ratings(), FEWEST_STARS, true), CORE);
            return List.of(Splits.perUser(core, data.people(), 0.1, 0.1, ALIKE, seed));
        }

        @Override
        public String words() {
            return "recbole: ratings of 3 stars or more, binarised, 10-core of users and films, each user's at random "
                    + "8:1:1; trained on the 8, the validation films left out of the ranking";
        }

        @Override
        public int likeStars() {
            return ALIKE;
        }
    }

    /** NeuRec's comparison on MovieLens 1M. */
    record NeuRec() implements Protocol {
        @Override
        public List<Split> splits(EvaluationData data, long seed) {
            return List.of(Splits.perUser(kept(data.ratings(), 1, true), data.people(), 0.2, ALIKE, seed));
        }

        @Override
        public String words() {
            return "neurec: all ratings binarised, each user's at random 80:20 (NeuRec's own nDCG is ndcg_uncapped)";
        }

        @Override
        public int likeStars() {
            return ALIKE;
        }
    }

    /** The ratings of enough stars; all alike where only who rated what counts. */
    private static Ratings kept(Ratings ratings, int fewestStars, boolean binarised) {
        Ratings.Builder kept = Ratings.builder();
        for (int user = 0; user < ratings.users(); user++) {
            for (int position = ratings.first(user); position < ratings.first(user + 1); position++) {
                int stars = ratings.stars(position);
                if (stars >= fewestStars) {
                    int movieId = ratings.movieId(ratings.movie(position));
                    kept.add(ratings.userId(user), movieId, binarised ? ALIKE : stars);
                }
            }
        }
        return kept.build();
    }
}
