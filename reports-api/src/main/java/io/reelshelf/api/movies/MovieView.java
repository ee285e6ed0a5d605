package io.reelshelf.api.movies;

import io.javalin.openapi.OpenApiByFields;
import io.javalin.openapi.OpenApiDescription;
import io.javalin.openapi.OpenApiName;
import io.javalin.openapi.OpenApiNullable;
import io.javalin.openapi.OpenApiRequired;
import io.reelshelf.recommender.Movie;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A film.
 *
 * @param id its id
 * @param title its title
 * @param year of release
 * @param genres its genres
 * @param ratings how many ratings it has
 * @param meanRating their mean; 0 without ratings
 * @param bayesianMean the mean shrunk towards that of all films
 */
@OpenApiByFields
@OpenApiDescription("A film")
public record MovieView(
        @OpenApiRequired int id,
        @OpenApiRequired String title,
        @OpenApiNullable @Nullable Integer year,
        @OpenApiRequired List<String> genres,
        @OpenApiRequired long ratings,

        @OpenApiRequired @OpenApiName("mean_rating") @OpenApiDescription("0 without ratings")
        double meanRating,

        @OpenApiRequired @OpenApiName("bayesian_mean") @OpenApiDescription("The mean shrunk towards that of all films")
        double bayesianMean) {

    /** Copies the genres. */
    public MovieView {
        genres = List.copyOf(genres);
    }

    static MovieView of(Movie movie) {
        return new MovieView(
                movie.id(),
                movie.title(),
                movie.year(),
                movie.genres(),
                movie.ratings(),
                movie.meanRating(),
                movie.bayesianMean());
    }
}
