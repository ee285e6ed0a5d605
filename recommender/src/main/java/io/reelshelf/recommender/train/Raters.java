package io.reelshelf.recommender.train;

import java.util.Arrays;

/** Who rated each film: the transpose of {@link Ratings}, users ascending within a film. */
public final class Raters {
    private final int[] start;
    private final int[] user;
    private final int[] position;

    private Raters(int[] start, int[] user, int[] position) {
        this.start = start;
        this.user = user;
        this.position = position;
    }

    /** Sorts the ratings by film. */
    public static Raters of(Ratings ratings) {
        int[] start = new int[ratings.movies() + 1];
        for (int at = 0; at < ratings.size(); at++) {
            start[ratings.movie(at) + 1]++;
        }
        Arrays.parallelPrefix(start, Integer::sum);
        int[] next = Arrays.copyOf(start, ratings.movies());
        int[] user = new int[ratings.size()];
        int[] position = new int[ratings.size()];
        for (int u = 0; u < ratings.users(); u++) {
            for (int at = ratings.first(u); at < ratings.first(u + 1); at++) {
                int place = next[ratings.movie(at)]++;
                user[place] = u;
                position[place] = at;
            }
        }
        return new Raters(start, user, position);
    }

    /** The first place of a film's raters; those of film {@code f} end before {@code first(f + 1)}. */
    public int first(int film) {
        return start[film];
    }

    /** The index of the user whose rating is at this place. */
    public int user(int place) {
        return user[place];
    }

    /** Where {@link Ratings} hold the rating at this place. */
    public int position(int place) {
        return position[place];
    }
}
