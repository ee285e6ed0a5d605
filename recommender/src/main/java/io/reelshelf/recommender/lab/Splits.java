package io.reelshelf.recommender.lab;

import io.reelshelf.recommender.Viewer;
import io.reelshelf.recommender.train.Ratings;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/** The ways to hold ratings back. The same ratings and seed give the same split on every machine. */
public final class Splits {
    private Splits() {}

    /**
     * Holds back a random part of each user's ratings, and gives the ranker the rest.
     *
     * @param heldBack the part to hold back, above 0 and below 1; rounded down, so that small profiles stay whole
     * @param relevantStars the fewest stars of a held-back film that count as a hit
     */
    public static Split perUser(
            Ratings ratings, Map<Integer, Viewer> people, double heldBack, int relevantStars, long seed) {
        if (!(heldBack > 0 && heldBack < 1)) {
            throw new IllegalArgumentException("heldBack is " + heldBack + ": give more than 0 and less than 1");
        }
        Ratings.Builder train = Ratings.builder();
        List<TestCase> cases = new ArrayList<>();
        for (int user = 0; user < ratings.users(); user++) {
            List<Integer> positions = shuffled(ratings, user, seed);
            int given = positions.size() - (int) (positions.size() * heldBack);
            addTo(train, ratings, user, positions.subList(0, given));
            addCase(cases, ratings, people, user, positions, given, relevantStars);
        }
        return new Split(train.build(), cases);
    }

    /**
     * Holds back whole users, one fold of them at a time, and gives the ranker a few of their ratings: new users.
     *
     * @param folds into how many parts the users are dealt, at random; at least 2
     * @param given how many random ratings of a new user are given away; 0 for none
     * @param relevantStars the fewest stars of another film of theirs that count as a hit
     * @return one split a fold
     */
    public static List<Split> newUsers(
            Ratings ratings, Map<Integer, Viewer> people, int folds, int given, int relevantStars, long seed) {
        if (folds < 2 || given < 0) {
            throw new IllegalArgumentException(
                    "folds is " + folds + ", given " + given + ": give at least 2 folds and 0 or more ratings");
        }
        int[] fold = dealt(ratings.users(), folds, seed);
        List<Split> splits = new ArrayList<>();
        for (int held = 0; held < folds; held++) {
            Ratings.Builder train = Ratings.builder();
            List<TestCase> cases = new ArrayList<>();
            for (int user = 0; user < ratings.users(); user++) {
                List<Integer> positions = shuffled(ratings, user, seed);
                if (fold[user] != held) {
                    addTo(train, ratings, user, positions);
                } else if (positions.size() > given) {
                    addCase(cases, ratings, people, user, positions, given, relevantStars);
                }
            }
            splits.add(new Split(train.build(), cases));
        }
        return splits;
    }

    private static int[] dealt(int users, int folds, long seed) {
        int[] fold = new int[users];
        List<Integer> order = new ArrayList<>();
        for (int user = 0; user < users; user++) {
            order.add(user);
        }
        Collections.shuffle(order, new Random(seed));
        for (int i = 0; i < users; i++) {
            fold[order.get(i)] = i % folds;
        }
        return fold;
    }

    /** Each user has their own stream, so that adding a user changes nobody else's split. */
    private static List<Integer> shuffled(Ratings ratings, int user, long seed) {
        List<Integer> positions = new ArrayList<>(ratings.count(user));
        for (int position = ratings.first(user); position < ratings.first(user + 1); position++) {
            positions.add(position);
        }
        Collections.shuffle(positions, new Random(seed * 1_000_003 + ratings.userId(user)));
        return positions;
    }

    private static void addTo(Ratings.Builder train, Ratings ratings, int user, List<Integer> positions) {
        for (int position : positions) {
            train.add(ratings.userId(user), ratings.movieId(ratings.movie(position)), ratings.stars(position));
        }
    }

    private static void addCase(
            List<TestCase> cases,
            Ratings ratings,
            Map<Integer, Viewer> people,
            int user,
            List<Integer> positions,
            int given,
            int relevantStars) {
        Map<Integer, Integer> known = new TreeMap<>();
        Set<Integer> relevant = new HashSet<>();
        for (int i = 0; i < positions.size(); i++) {
            int position = positions.get(i);
            int movieId = ratings.movieId(ratings.movie(position));
            if (i < given) {
                known.put(movieId, ratings.stars(position));
            } else if (ratings.stars(position) >= relevantStars) {
                relevant.add(movieId);
            }
        }
        if (!relevant.isEmpty()) {
            int userId = ratings.userId(user);
            Viewer person = people.getOrDefault(userId, Viewer.stranger());
            cases.add(new TestCase(userId, person.withRatings(known), relevant));
        }
    }
}
