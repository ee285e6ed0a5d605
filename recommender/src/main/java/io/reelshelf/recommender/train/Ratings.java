package io.reelshelf.recommender.train;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongToIntFunction;

/**
 * Who gave which film how many stars, in compressed rows by user: five bytes a rating. Users and films are known by index
 * here, in the order of their ids; immutable.
 */
public final class Ratings {
    /** The highest id of a user or a film: two of them and the stars share one long. */
    public static final int HIGHEST_ID = (1 << 30) - 1;

    private final int[] userIds;
    private final int[] movieIds;
    private final int[] start;
    private final int[] movie;
    private final byte[] stars;

    private Ratings(int[] userIds, int[] movieIds, int[] start, int[] movie, byte[] stars) {
        this.userIds = userIds;
        this.movieIds = movieIds;
        this.start = start;
        this.movie = movie;
        this.stars = stars;
    }

    /** Starts an empty set of ratings. */
    public static Builder builder() {
        return new Builder();
    }

    /** How many users have a rating. */
    public int users() {
        return userIds.length;
    }

    /** How many films have a rating. */
    public int movies() {
        return movieIds.length;
    }

    /** How many ratings there are. */
    public int size() {
        return movie.length;
    }

    /** The id of the user at this index. */
    public int userId(int user) {
        return userIds[user];
    }

    /** The id of the film at this index. */
    public int movieId(int index) {
        return movieIds[index];
    }

    /** The first position of a user's ratings; those of user {@code u} end before {@code first(u + 1)}. */
    public int first(int user) {
        return start[user];
    }

    /** How many films the user rated. */
    public int count(int user) {
        return start[user + 1] - start[user];
    }

    /** The index of the film rated at this position; ascending within a user. */
    public int movie(int position) {
        return movie[position];
    }

    /** The stars given at this position, 1 to 5. */
    public int stars(int position) {
        return stars[position];
    }

    /** The position of a user's rating of a film, by their ids; a negative number where there is none. */
    public int position(int userId, int movieId) {
        int user = Arrays.binarySearch(userIds, userId);
        int index = Arrays.binarySearch(movieIds, movieId);
        return user < 0 || index < 0 ? -1 : Arrays.binarySearch(movie, start[user], start[user + 1], index);
    }

    /** The index of a film by its id; a negative number for a film without a rating. */
    public int movieIndex(int movieId) {
        return Arrays.binarySearch(movieIds, movieId);
    }

    /** One user's ratings by film id. */
    public Map<Integer, Integer> of(int user) {
        Map<Integer, Integer> byId = new TreeMap<>();
        for (int position = start[user]; position < start[user + 1]; position++) {
            byId.put(movieIds[movie[position]], (int) stars[position]);
        }
        return byId;
    }

    /** Collects ratings in any order. Not for use by several threads. */
    public static final class Builder {
        private long[] keys = new long[1024];
        private int size;

        private Builder() {}

        /** Adds a rating of 1 to 5 stars; refuses others, and negative ids. */
        public Builder add(int userId, int movieId, int stars) {
            if (stars < 1 || stars > 5) {
                throw new IllegalArgumentException(
                        "User " + userId + " gave film " + movieId + " " + stars + " stars: give 1 to 5");
            }
            if (userId < 0 || userId > HIGHEST_ID || movieId < 0 || movieId > HIGHEST_ID) {
                throw new IllegalArgumentException(
                        "User " + userId + ", film " + movieId + ": ids are 0 to " + HIGHEST_ID);
            }
            if (size == keys.length) {
                keys = Arrays.copyOf(keys, size * 2);
            }
            // The stars ride in the low three bits, so that one primitive sort orders everything.
            keys[size] = (long) userId << 33 | (long) movieId << 3 | stars;
            size++;
            return this;
        }

        /** The ratings; refuses two by the same user for the same film. */
        public Ratings build() {
            long[] sorted = Arrays.copyOf(keys, size);
            Arrays.parallelSort(sorted);
            int[] movieIds = distinct(sorted, Builder::movieId);
            int[] userIds = distinct(sorted, key -> (int) (key >>> 33));
            int[] start = new int[userIds.length + 1];
            int[] movie = new int[size];
            byte[] given = new byte[size];
            int user = -1;
            for (int i = 0; i < size; i++) {
                if (i > 0 && sorted[i] >>> 3 == sorted[i - 1] >>> 3) {
                    throw new IllegalArgumentException("User " + (sorted[i] >>> 33) + " rated film "
                            + movieId(sorted[i]) + " twice: remove the duplicate");
                }
                if (i == 0 || sorted[i] >>> 33 != sorted[i - 1] >>> 33) {
                    user++;
                }
                start[user + 1] = i + 1;
                movie[i] = Arrays.binarySearch(movieIds, movieId(sorted[i]));
                given[i] = (byte) (sorted[i] & 7);
            }
            return new Ratings(userIds, movieIds, start, movie, given);
        }

        /** Each id once, ascending: a bit for each id up to the highest, which is 128 MB at the very most. */
        private static int[] distinct(long[] keys, LongToIntFunction id) {
            BitSet ids = new BitSet();
            for (long key : keys) {
                ids.set(id.applyAsInt(key));
            }
            return ids.stream().toArray();
        }

        private static int movieId(long key) {
            return (int) (key >>> 3) & HIGHEST_ID;
        }
    }
}
