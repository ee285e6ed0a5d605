package io.reelshelf.recommender.fairness;

import io.reelshelf.recommender.Movie;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** The films' genres as vectors, each film's parts adding up to 1. Immutable. */
public final class MovieGenres {
    private final Map<Integer, int[]> genres = new HashMap<>();
    private final int size;

    /** Numbers the genres of these films. */
    public MovieGenres(Collection<Movie> movies) {
        List<String> names = List.copyOf(new TreeSet<>(
                movies.stream().flatMap(movie -> movie.genres().stream()).toList()));
        size = names.size();
        for (Movie movie : movies) {
            genres.put(
                    movie.id(),
                    movie.genres().stream().mapToInt(names::indexOf).distinct().toArray());
        }
    }

    /** A vector of no film. */
    public double[] none() {
        return new double[size];
    }

    /** Adds a film to a vector of genres; a film without genres adds nothing. */
    public void add(double[] vector, int movieId, double weight) {
        int[] own = genres.getOrDefault(movieId, new int[0]);
        for (int genre : own) {
            vector[genre] += weight / own.length;
        }
    }

    /** The vector of films that count the same. */
    public double[] of(Collection<Integer> movieIds) {
        double[] vector = none();
        movieIds.forEach(movie -> add(vector, movie, 1));
        return vector;
    }
}
