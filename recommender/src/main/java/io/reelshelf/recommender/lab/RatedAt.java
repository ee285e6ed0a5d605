package io.reelshelf.recommender.lab;

import io.reelshelf.recommender.train.Ratings;
import java.util.Arrays;

/**
 * When each rating was given, beside {@link Ratings}, which only splits by time need it for. Not for use by several
 * threads while it is filled.
 */
public final class RatedAt {
    private final Ratings ratings;
    private final long[] seconds;

    /** All times unknown: the Unix epoch. */
    public RatedAt(Ratings ratings) {
        this.ratings = ratings;
        seconds = new long[ratings.size()];
    }

    /** Sets the time of a rating, in seconds since the epoch; a rating that is not there is passed over. */
    public RatedAt set(int userId, int movieId, long second) {
        int position = ratings.position(userId, movieId);
        if (position >= 0) {
            seconds[position] = second;
        }
        return this;
    }

    /** The times of some of the same ratings. */
    public RatedAt of(Ratings some) {
        RatedAt times = new RatedAt(some);
        for (int user = 0; user < ratings.users(); user++) {
            for (int position = ratings.first(user); position < ratings.first(user + 1); position++) {
                times.set(ratings.userId(user), ratings.movieId(ratings.movie(position)), seconds[position]);
            }
        }
        return times;
    }

    long second(int position) {
        return seconds[position];
    }

    /** The time that a share of all ratings lies before. */
    long quantile(double share) {
        long[] sorted = seconds.clone();
        Arrays.sort(sorted);
        return sorted[Math.min(sorted.length - 1, (int) (sorted.length * share))];
    }
}
