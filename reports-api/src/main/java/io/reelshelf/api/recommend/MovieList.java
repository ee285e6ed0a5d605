package io.reelshelf.api.recommend;

import io.javalin.openapi.OpenApiByFields;
import io.javalin.openapi.OpenApiDescription;
import io.javalin.openapi.OpenApiName;
import io.javalin.openapi.OpenApiRequired;
import io.reelshelf.api.viewer.ViewerView;
import java.util.List;

/**
 * Recommended films.
 *
 * @param modelVersion the model that ranked
 * @param dataSnapshot the data behind it
 * @param viewer as the server understood the request
 * @param items the best first
 */
@OpenApiByFields
@OpenApiDescription("Recommended films")
public record MovieList(
        @OpenApiRequired @OpenApiName("model_version") String modelVersion,
        @OpenApiRequired @OpenApiName("data_snapshot") String dataSnapshot,
        @OpenApiRequired ViewerView viewer,
        @OpenApiRequired List<RecommendedMovie> items) {

    /** Copies the list. */
    public MovieList {
        items = List.copyOf(items);
    }
}
