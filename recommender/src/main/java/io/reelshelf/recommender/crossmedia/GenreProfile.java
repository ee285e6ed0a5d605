package io.reelshelf.recommender.crossmedia;

import io.reelshelf.recommender.Model;
import io.reelshelf.recommender.Movie;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * What ratings show of a viewer's film genres, by the formula of {@code features.user_genre_profile}: for each genre the
 * sum of {@code max(0, stars - 2.5)} times {@code ln(1 + all ratings / the genre's ratings)}. It is not the taste that the
 * bridge ranks with.
 */
public final class GenreProfile {
    private final Model model;
    private final Map<String, Double> rarity = new HashMap<>();

    /** Weighs the genres by the ratings of the model's films. */
    public GenreProfile(Model model) {
        this.model = model;
        double all = 0;
        Map<String, Double> ratings = new HashMap<>();
        for (Movie movie : model.movies()) {
            all += movie.ratings();
            for (String genre : movie.genres()) {
                ratings.merge(genre, (double) movie.ratings(), Double::sum);
            }
        }
        for (Map.Entry<String, Double> genre : ratings.entrySet()) {
            rarity.put(genre.getKey(), genre.getValue() > 0 ? Math.log1p(all / genre.getValue()) : 0);
        }
    }

    /** The genres' weights; empty if nothing was liked. */
    public Map<String, Double> of(Map<Integer, Integer> ratings) {
        Map<String, Double> profile = new TreeMap<>();
        ratings.forEach((id, stars) -> model.movie(id).ifPresent(movie -> {
            double liking = Math.max(0, stars - 2.5);
            for (String genre : movie.genres()) {
                double weight = liking * rarity.getOrDefault(genre, 0.0);
                if (weight > 0) {
                    profile.merge(genre, weight, Double::sum);
                }
            }
        }));
        return profile;
    }

    /** The cosine of two vectors of weights, 0 to 1; 0 if one is empty. */
    public static double cosine(Map<String, Double> a, Map<String, Double> b) {
        double product = 0;
        for (Map.Entry<String, Double> entry : a.entrySet()) {
            product += entry.getValue() * b.getOrDefault(entry.getKey(), 0.0);
        }
        return product == 0 ? 0 : product / (length(a) * length(b));
    }

    private static double length(Map<String, Double> vector) {
        return Math.sqrt(
                vector.values().stream().mapToDouble(weight -> weight * weight).sum());
    }
}
