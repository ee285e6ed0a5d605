package io.reelshelf.recommender;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A book that can be recommended.
 *
 * @param id its id in the warehouse
 * @param title its title
 * @param seriesName the series it belongs to, if any
 * @param seriesPosition its place in that series, if known; 1 is the first volume
 * @param authors names, in the order of the title page
 * @param year of publication, if known
 * @param genres names of book genres, the strongest first
 * @param filmGenres its weights over film genres, by name: a row of {@code features.book_genre_vector}, unit length
 * @param score its Bayesian score, on the scale of the ratings
 * @param ratingCount how many ratings it has
 * @param meanRating mean of its ratings, if any
 */
public record Book(
        long id,
        String title,
        @Nullable String seriesName,
        @Nullable Double seriesPosition,
        List<String> authors,
        @Nullable Integer year,
        List<String> genres,
        Map<String, Double> filmGenres,
        double score,
        long ratingCount,
        @Nullable Double meanRating) {

    /** Checks the numbers and copies the collections. */
    public Book {
        Checks.text("title of book " + id, title);
        Checks.finite("score of book " + id, score);
        if (ratingCount < 0) {
            throw new IllegalArgumentException("Book " + id + " has " + ratingCount + " ratings: give 0 or more");
        }
        authors = List.copyOf(authors);
        genres = List.copyOf(genres);
        filmGenres = Collections.unmodifiableMap(new TreeMap<>(filmGenres));
    }
}
