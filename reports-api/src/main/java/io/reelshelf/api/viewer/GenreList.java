package io.reelshelf.api.viewer;

import io.javalin.openapi.OpenApiByFields;
import io.javalin.openapi.OpenApiRequired;
import java.util.List;

/**
 * The film genres that the warehouse has.
 *
 * @param items in their order
 */
@OpenApiByFields
public record GenreList(@OpenApiRequired List<String> items) {
    /** Copies the list. */
    public GenreList {
        items = List.copyOf(items);
    }
}
