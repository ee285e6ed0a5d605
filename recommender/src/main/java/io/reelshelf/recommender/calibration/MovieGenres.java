package io.reelshelf.recommender.calibration;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** The films' genres as vectors, each film's parts adding up to 1. Immutable. */
public final class MovieGenres {
    private final Map<Integer, int[]> genres = new HashMap<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final int size;

    /** Numbers the genres of films, given by the films' ids. */
    public MovieGenres(Map<Integer, List<String>> movies) {
        List<String> names = List.copyOf(
                new TreeSet<>(movies.values().stream().flatMap(List::stream).toList()));
        size = names.size();
        movies.forEach((movie, own) -> genres.put(
                movie, own.stream().mapToInt(names::indexOf).distinct().toArray()));
        for (int genre = 0; genre < size; genre++) {
            numbers.put(names.get(genre), genre);
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

    /** The vector of genres that count the same; a name that no film has is left out. */
    public double[] named(Collection<String> names) {
        double[] vector = none();
        for (String name : names) {
            Integer number = numbers.get(name);
            if (number != null) {
                vector[number]++;
            }
        }
        return vector;
    }

    /** The vector of films that count the same. */
    public double[] of(Collection<Integer> movieIds) {
        double[] vector = none();
        movieIds.forEach(movie -> add(vector, movie, 1));
        return vector;
    }
}
