package io.reelshelf.recommender.lab;

import io.reelshelf.recommender.Movie;
import io.reelshelf.recommender.train.Ratings;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The films that could be recommended: their genres, and how many people rated each in the training ratings. */
public final class Catalogue {
    private final Map<Integer, Set<String>> genres = new HashMap<>();
    private final Map<Integer, Integer> raters = new HashMap<>();
    private final int users;
    private final int size;

    private Catalogue(Ratings train, Collection<Movie> movies) {
        for (Movie movie : movies) {
            genres.put(movie.id(), Set.copyOf(movie.genres()));
        }
        for (int position = 0; position < train.size(); position++) {
            raters.merge(train.movieId(train.movie(position)), 1, Integer::sum);
        }
        users = train.users();
        Set<Integer> all = new HashSet<>(genres.keySet());
        all.addAll(raters.keySet());
        size = all.size();
    }

    /** All films that are given or rated. */
    public static Catalogue of(Ratings train, Collection<Movie> movies) {
        return new Catalogue(train, movies);
    }

    int size() {
        return size;
    }

    Set<String> genres(int movieId) {
        return genres.getOrDefault(movieId, Set.of());
    }

    /** In bits; 0 for a film that everybody rated. */
    double selfInformation(int movieId) {
        return Math.log((double) users / raters.getOrDefault(movieId, 1)) / Math.log(2);
    }
}
