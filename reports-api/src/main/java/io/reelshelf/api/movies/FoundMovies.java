package io.reelshelf.api.movies;

import io.javalin.openapi.OpenApiByFields;
import io.javalin.openapi.OpenApiDescription;
import io.javalin.openapi.OpenApiName;
import io.javalin.openapi.OpenApiRequired;
import java.util.List;

/**
 * Films found by title.
 *
 * @param modelVersion the model behind it
 * @param dataSnapshot the data behind the model
 * @param items the best first
 */
@OpenApiByFields
@OpenApiDescription("Films found by title")
public record FoundMovies(
        @OpenApiRequired @OpenApiName("model_version") String modelVersion,
        @OpenApiRequired @OpenApiName("data_snapshot") String dataSnapshot,
        @OpenApiRequired List<MovieView> items) {

    /** Copies the list. */
    public FoundMovies {
        items = List.copyOf(items);
    }
}
