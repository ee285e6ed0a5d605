package io.reelshelf.recommender.train;

import io.reelshelf.recommender.Demographics;
import io.reelshelf.recommender.GroupKey;
import io.reelshelf.recommender.Viewer;
import java.util.Map;
import java.util.TreeMap;

/** How many likes each demographic group gave each film: what the prior is made of. Not for use by several threads. */
public final class DemographicCounts {
    private final long users;
    private final Map<GroupKey, Map<Integer, Long>> likes = new TreeMap<>();

    /**
     * Starts with no likes.
     *
     * @param users how many viewers there are in all
     */
    public DemographicCounts(long users) {
        if (users < 1) {
            throw new IllegalArgumentException("users is " + users + ": a prior needs at least one viewer");
        }
        this.users = users;
    }

    /** Adds a group's likes of a film; a row of {@code features.movie_demographic_rating}. */
    public DemographicCounts add(GroupKey group, int movieId, long count) {
        likes.computeIfAbsent(group, key -> new TreeMap<>()).merge(movieId, count, Long::sum);
        return this;
    }

    /**
     * Counts the likes in ratings.
     *
     * @param people the users' attributes by id; a user who is missing counts towards everybody only
     * @param likeStars the fewest stars that are a like
     */
    public static DemographicCounts of(Ratings ratings, Map<Integer, Viewer> people, int likeStars) {
        DemographicCounts counts = new DemographicCounts(ratings.users());
        Map<GroupKey, long[]> sums = new TreeMap<>();
        for (int user = 0; user < ratings.users(); user++) {
            addUser(ratings, user, GroupKey.ALL, likeStars, sums);
            Viewer person = people.get(ratings.userId(user));
            if (person != null) {
                for (GroupKey group : Demographics.single(person)) {
                    addUser(ratings, user, group, likeStars, sums);
                }
            }
        }
        for (Map.Entry<GroupKey, long[]> group : sums.entrySet()) {
            for (int movie = 0; movie < ratings.movies(); movie++) {
                if (group.getValue()[movie] > 0) {
                    counts.add(group.getKey(), ratings.movieId(movie), group.getValue()[movie]);
                }
            }
        }
        return counts;
    }

    private static void addUser(Ratings ratings, int user, GroupKey group, int likeStars, Map<GroupKey, long[]> sums) {
        long[] sum = sums.computeIfAbsent(group, key -> new long[ratings.movies()]);
        for (int position = ratings.first(user); position < ratings.first(user + 1); position++) {
            if (ratings.stars(position) >= likeStars) {
                sum[ratings.movie(position)]++;
            }
        }
    }

    long users() {
        return users;
    }

    Map<GroupKey, Map<Integer, Long>> likes() {
        return likes;
    }
}
