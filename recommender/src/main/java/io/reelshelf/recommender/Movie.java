package io.reelshelf.recommender;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A film that can be recommended.
 *
 * @param id its id in the warehouse
 * @param title with the article in front, without the year
 * @param year of release, if known
 * @param genres names of film genres
 * @param ratings how many ratings it has
 * @param meanRating mean of its ratings; 0 for a film without ratings
 * @param bayesianMean the mean shrunk towards the mean of all films
 */
public record Movie(
        int id,
        String title,
        @Nullable Integer year,
        List<String> genres,
        long ratings,
        double meanRating,
        double bayesianMean) {

    /** Checks the numbers and copies the genres. */
    public Movie {
        Checks.text("title of film " + id, title);
        if (ratings < 0) {
            throw new IllegalArgumentException("Film " + id + " has " + ratings + " ratings: give 0 or more");
        }
        Checks.finite("mean rating of film " + id, meanRating);
        Checks.finite("Bayesian mean of film " + id, bayesianMean);
        genres = List.copyOf(genres);
    }
}
