package io.reelshelf.api.viewer;

import io.javalin.openapi.OpenApiByFields;
import io.javalin.openapi.OpenApiRequired;
import java.util.List;

/**
 * The age groups that the warehouse has.
 *
 * @param items in their order
 */
@OpenApiByFields
public record AgeGroupList(@OpenApiRequired List<AgeGroupView> items) {
    /** Copies the list. */
    public AgeGroupList {
        items = List.copyOf(items);
    }
}
