package io.reelshelf.api.movies;

import io.javalin.openapi.OpenApiByFields;
import io.javalin.openapi.OpenApiDescription;
import io.javalin.openapi.OpenApiName;
import io.javalin.openapi.OpenApiRequired;
import java.util.List;

/**
 * Films close to one film.
 *
 * @param modelVersion the model behind it
 * @param dataSnapshot the data behind the model
 * @param movie the film
 * @param items the best first
 */
@OpenApiByFields
@OpenApiDescription("Films close to one film")
public record SimilarMovies(
        @OpenApiRequired @OpenApiName("model_version") String modelVersion,
        @OpenApiRequired @OpenApiName("data_snapshot") String dataSnapshot,
        @OpenApiRequired MovieView movie,
        @OpenApiRequired List<SimilarMovieView> items) {

    /** Copies the list. */
    public SimilarMovies {
        items = List.copyOf(items);
    }
}
