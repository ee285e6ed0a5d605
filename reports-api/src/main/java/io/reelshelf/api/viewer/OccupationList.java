package io.reelshelf.api.viewer;

import io.javalin.openapi.OpenApiByFields;
import io.javalin.openapi.OpenApiRequired;
import java.util.List;

/**
 * The occupations that the warehouse has.
 *
 * @param items in their order
 */
@OpenApiByFields
public record OccupationList(@OpenApiRequired List<OccupationView> items) {
    /** Copies the list. */
    public OccupationList {
        items = List.copyOf(items);
    }
}
