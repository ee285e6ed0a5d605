package io.reelshelf.api.model;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The viewers of the warehouse with their ratings, in arrays: five bytes a rating. */
public final class KnownViewers {
    private final int[] ids;
    private final Demographic[] demographics;
    private final int[] start;
    private final int[] movies;
    private final byte[] stars;

    private KnownViewers(int[] ids, Demographic[] demographics, int[] start, int[] movies, byte[] stars) {
        this.ids = ids;
        this.demographics = demographics;
        this.start = start;
        this.movies = movies;
        this.stars = stars;
    }

    /** How many there are. */
    public int count() {
        return ids.length;
    }

    /** How many ratings they gave. */
    public int ratingCount() {
        return movies.length;
    }

    /** A viewer's demographics, if there is a viewer with this id. */
    public Optional<Demographic> demographic(int userId) {
        int index = Arrays.binarySearch(ids, userId);
        return index < 0 ? Optional.empty() : Optional.of(demographics[index]);
    }

    /** Film id to stars of a viewer; empty for an unknown one. */
    public Map<Integer, Integer> ratings(int userId) {
        int index = Arrays.binarySearch(ids, userId);
        if (index < 0) {
            return Map.of();
        }
        Map<Integer, Integer> ratings = new HashMap<>();
        for (int i = start[index]; i < start[index + 1]; i++) {
            ratings.put(movies[i], (int) stars[i]);
        }
        return ratings;
    }

    /**
     * How many viewers rated a film and each of some others.
     *
     * @param others film ids
     * @return a count for each of {@code others}
     */
    public Map<Integer, Integer> coRatings(int movieId, Set<Integer> others) {
        Map<Integer, Integer> counts = new HashMap<>();
        others.forEach(other -> counts.put(other, 0));
        for (int viewer = 0; viewer < ids.length; viewer++) {
            if (rated(viewer, movieId)) {
                for (int i = start[viewer]; i < start[viewer + 1]; i++) {
                    counts.computeIfPresent(movies[i], (movie, count) -> count + 1);
                }
            }
        }
        return counts;
    }

    private boolean rated(int viewer, int movieId) {
        for (int i = start[viewer]; i < start[viewer + 1]; i++) {
            if (movies[i] == movieId) {
                return true;
            }
        }
        return false;
    }

    /** Collects viewers, then their ratings. */
    static final class Builder {
        private int[] ids = new int[1024];
        private Demographic[] demographics = new Demographic[1024];
        private int viewers;
        private int[] start = new int[1];
        private int[] movies = new int[1 << 16];
        private byte[] stars = new byte[1 << 16];
        private int ratings;
        private int current;
        private int lastRater;

        /** Adds a viewer; ids must rise. */
        void viewer(int id, Demographic demographic) {
            if (viewers > 0 && ids[viewers - 1] >= id) {
                throw new IllegalArgumentException("Viewer " + id + " does not come after " + ids[viewers - 1]);
            }
            if (viewers == ids.length) {
                ids = Arrays.copyOf(ids, viewers * 2);
                demographics = Arrays.copyOf(demographics, viewers * 2);
            }
            ids[viewers] = id;
            demographics[viewers++] = demographic;
        }

        /** Adds a rating after all viewers; user ids must not fall. A rating of an unknown viewer is left out. */
        void rating(int userId, int movieId, int rating) {
            if (start.length != viewers + 1) {
                start = new int[viewers + 1];
            }
            if (userId < lastRater) {
                throw new IllegalArgumentException("A rating of viewer " + userId + " comes after one of " + lastRater);
            }
            lastRater = userId;
            while (current < viewers && ids[current] < userId) {
                start[++current] = ratings;
            }
            if (current == viewers || ids[current] != userId) {
                return;
            }
            if (ratings == movies.length) {
                movies = Arrays.copyOf(movies, ratings * 2);
                stars = Arrays.copyOf(stars, ratings * 2);
            }
            movies[ratings] = movieId;
            stars[ratings++] = (byte) rating;
        }

        KnownViewers build() {
            int[] starts = start.length == viewers + 1 ? start : new int[viewers + 1];
            for (int viewer = current + 1; viewer <= viewers; viewer++) {
                starts[viewer] = ratings;
            }
            return new KnownViewers(
                    Arrays.copyOf(ids, viewers),
                    Arrays.copyOf(demographics, viewers),
                    starts,
                    Arrays.copyOf(movies, ratings),
                    Arrays.copyOf(stars, ratings));
        }
    }
}
