package io.reelshelf.recommender.lab;

import io.reelshelf.recommender.Viewer;
import io.reelshelf.recommender.lab.Parts.Part;
import io.reelshelf.recommender.train.Ratings;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * The ways to hold ratings back. The same ratings and seed give the same split on every machine. In all of them {@code
 * people} are the users' attributes by id, and {@code relevantStars} the fewest stars of a held-back film that count as a
 * hit.
 */
public final class Splits {
    private Splits() {}

    /**
     * Holds back a random part of each user's ratings, and gives the ranker the rest.
     *
     * @param heldBack the part to hold back, above 0 and below 1; rounded down, so that small profiles stay whole
     */
    public static Split perUser(
            Ratings ratings, Map<Integer, Viewer> people, double heldBack, int relevantStars, long seed) {
        return perUser(ratings, people, 0, heldBack, relevantStars, seed);
    }

    /**
     * The same with a validation part, which is neither known nor ranked.
     *
     * @param validation the part of each user's ratings that is set aside for validation; 0 for none
     */
    public static Split perUser(
            Ratings ratings,
            Map<Integer, Viewer> people,
            double validation,
            double heldBack,
            int relevantStars,
            long seed) {
        require(validation, heldBack);
        Parts parts = new Parts(ratings);
        for (int user = 0; user < ratings.users(); user++) {
            hold(parts, shuffled(ratings, user, seed), validation, heldBack);
        }
        return parts.split(people, relevantStars);
    }

    /** Holds back a random part of all ratings, with a validation part that is neither known nor ranked. */
    public static Split global(
            Ratings ratings,
            Map<Integer, Viewer> people,
            double validation,
            double heldBack,
            int relevantStars,
            long seed) {
        require(validation, heldBack);
        Parts parts = new Parts(ratings);
        List<Integer> positions = positions(0, ratings.size());
        Collections.shuffle(positions, new Random(seed));
        hold(parts, positions, validation, heldBack);
        return parts.split(people, relevantStars);
    }

    /** Holds back each user's last rating, and gives the ranker the earlier ones; of one time, the higher film id is last. */
    public static Split leaveLastOut(Ratings ratings, RatedAt times, Map<Integer, Viewer> people, int relevantStars) {
        Parts parts = new Parts(ratings);
        for (int user = 0; user < ratings.users(); user++) {
            List<Integer> positions = byTime(ratings, times, user);
            if (positions.size() > 1) {
                parts.set(positions.get(positions.size() - 1), Part.TESTED);
            }
        }
        return parts.split(people, relevantStars);
    }

    /**
     * Holds back the latest ratings of all, as if the model had been trained at one moment; viewers who come after it are
     * new to the ranker.
     *
     * @param heldBack about which part to hold back: ratings of the moment itself are held back too
     */
    public static Split temporal(
            Ratings ratings, RatedAt times, Map<Integer, Viewer> people, double heldBack, int relevantStars) {
        require(0, heldBack);
        Parts parts = new Parts(ratings);
        long moment = times.quantile(1 - heldBack);
        for (int position = 0; position < ratings.size(); position++) {
            if (times.second(position) >= moment) {
                parts.set(position, Part.TESTED);
            }
        }
        return parts.split(people, relevantStars);
    }

    /**
     * Holds back whole users, one fold of them at a time, and gives the ranker a few of their ratings: new users.
     *
     * @param folds into how many parts the users are dealt, at random; at least 2
     * @param given how many random ratings of a new user are given away; 0 for none
     * @return one split a fold
     */
    public static List<Split> newUsers(
            Ratings ratings, Map<Integer, Viewer> people, int folds, int given, int relevantStars, long seed) {
        return folds(ratings, people, folds, given, relevantStars, seed, user -> shuffled(ratings, user, seed));
    }

    /** One of these splits, without making the others; the folds are counted from 0. */
    public static Split newUsersOfFold(
            Ratings ratings,
            Map<Integer, Viewer> people,
            int folds,
            int fold,
            int given,
            int relevantStars,
            long seed) {
        requireFolds(folds, given);
        int[] dealt = dealt(ratings.users(), folds, seed);
        return held(ratings, people, dealt, fold, given, relevantStars, user -> shuffled(ratings, user, seed));
    }

    /** The same, with the first ratings of a new user given away instead of random ones. */
    public static List<Split> newUsers(
            Ratings ratings,
            RatedAt times,
            Map<Integer, Viewer> people,
            int folds,
            int given,
            int relevantStars,
            long seed) {
        return folds(ratings, people, folds, given, relevantStars, seed, user -> byTime(ratings, times, user));
    }

    private static List<Split> folds(
            Ratings ratings,
            Map<Integer, Viewer> people,
            int folds,
            int given,
            int relevantStars,
            long seed,
            IntFunction<List<Integer>> order) {
        requireFolds(folds, given);
        int[] dealt = dealt(ratings.users(), folds, seed);
        List<Split> splits = new ArrayList<>();
        for (int fold = 0; fold < folds; fold++) {
            splits.add(held(ratings, people, dealt, fold, given, relevantStars, order));
        }
        return splits;
    }

    /** Holds back the users that were dealt into one fold. */
    private static Split held(
            Ratings ratings,
            Map<Integer, Viewer> people,
            int[] dealt,
            int fold,
            int given,
            int relevantStars,
            IntFunction<List<Integer>> order) {
        Parts parts = new Parts(ratings);
        for (int user = 0; user < ratings.users(); user++) {
            if (dealt[user] == fold) {
                List<Integer> positions = order.apply(user);
                int known = Math.min(given, positions.size());
                parts.set(positions.subList(0, known), Part.GIVEN);
                parts.set(positions.subList(known, positions.size()), Part.TESTED);
            }
        }
        return parts.split(people, relevantStars);
    }

    /** The last of the positions are tested, those before them left out, the rest trained on. */
    private static void hold(Parts parts, List<Integer> positions, double validation, double heldBack) {
        int size = positions.size();
        int tested = size - (int) (size * heldBack);
        int leftOut = tested - (int) (size * validation);
        parts.set(positions.subList(leftOut, tested), Part.LEFT_OUT);
        parts.set(positions.subList(tested, size), Part.TESTED);
    }

    private static int[] dealt(int users, int folds, long seed) {
        int[] fold = new int[users];
        List<Integer> order = positions(0, users);
        Collections.shuffle(order, new Random(seed));
        for (int i = 0; i < users; i++) {
            fold[order.get(i)] = i % folds;
        }
        return fold;
    }

    private static List<Integer> shuffled(Ratings ratings, int user, long seed) {
        List<Integer> positions = positions(ratings.first(user), ratings.first(user + 1));
        Collections.shuffle(positions, Streams.of(seed, ratings.userId(user)));
        return positions;
    }

    /** A user's positions by time, then by film. */
    private static List<Integer> byTime(Ratings ratings, RatedAt times, int user) {
        List<Integer> positions = positions(ratings.first(user), ratings.first(user + 1));
        positions.sort(Comparator.comparingLong(times::second));
        return positions;
    }

    private static List<Integer> positions(int from, int to) {
        return new ArrayList<>(IntStream.range(from, to).boxed().toList());
    }

    private static void requireFolds(int folds, int given) {
        if (folds < 2 || given < 0) {
            throw new IllegalArgumentException(
                    "folds is " + folds + ", given " + given + ": give at least 2 folds and 0 or more ratings");
        }
    }

    private static void require(double validation, double heldBack) {
        if (!(heldBack > 0 && heldBack < 1)) {
            throw new IllegalArgumentException("heldBack is " + heldBack + ": give more than 0 and less than 1");
        }
        if (!(validation >= 0 && validation + heldBack < 1)) {
            throw new IllegalArgumentException("validation is " + validation + ", heldBack " + heldBack
                    + ": give 0 or more, and together less than 1");
        }
    }
}
