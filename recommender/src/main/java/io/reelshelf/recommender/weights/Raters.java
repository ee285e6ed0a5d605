package io.reelshelf.recommender.weights;

import io.reelshelf.recommender.train.Ratings;
import java.util.Arrays;

/** Who rated each film: the transpose of {@link Ratings}, users ascending within a film. */
public final class Raters {
    private final int[] start;
    private final int[] user;

    private Raters(int[] start, int[] user) {
        this.start = start;
        this.user = user;
    }

    /** Sorts the ratings by film. */
    public static Raters of(Ratings ratings) {
        int[] start = new int[ratings.movies() + 1];
        for (int position = 0; position < ratings.size(); position++) {
            start[ratings.movie(position) + 1]++;
        }
        Arrays.parallelPrefix(start, Integer::sum);
        int[] next = Arrays.copyOf(start, ratings.movies());
        int[] user = new int[ratings.size()];
        for (int u = 0; u < ratings.users(); u++) {
            for (int position = ratings.first(u); position < ratings.first(u + 1); position++) {
                user[next[ratings.movie(position)]++] = u;
            }
        }
        return new Raters(start, user);
    }

    /** The first position of a film's raters; those of film {@code f} end before {@code first(f + 1)}. */
    public int first(int film) {
        return start[film];
    }

    /** The index of the user whose rating is at this position. */
    public int user(int position) {
        return user[position];
    }
}
