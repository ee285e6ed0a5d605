package io.reelshelf.api.movies;

import io.javalin.openapi.OpenApiByFields;
import io.javalin.openapi.OpenApiDescription;
import io.javalin.openapi.OpenApiName;
import io.javalin.openapi.OpenApiRequired;
import io.reelshelf.api.recommend.RecommendedBook;
import java.util.List;

/**
 * Books that a film leads to.
 *
 * @param modelVersion the model behind it
 * @param dataSnapshot the data behind the model
 * @param movie the film
 * @param items the best first
 */
@OpenApiByFields
@OpenApiDescription("Books that a film leads to")
public record MovieBooks(
        @OpenApiRequired @OpenApiName("model_version") String modelVersion,
        @OpenApiRequired @OpenApiName("data_snapshot") String dataSnapshot,
        @OpenApiRequired MovieView movie,
        @OpenApiRequired List<RecommendedBook> items) {

    /** Copies the list. */
    public MovieBooks {
        items = List.copyOf(items);
    }
}
