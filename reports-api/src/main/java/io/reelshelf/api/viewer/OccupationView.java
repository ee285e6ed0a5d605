package io.reelshelf.api.viewer;

import io.javalin.openapi.OpenApiByFields;
import io.javalin.openapi.OpenApiDescription;
import io.javalin.openapi.OpenApiRequired;

/**
 * An occupation.
 *
 * @param id its id
 * @param label in words
 */
@OpenApiByFields
@OpenApiDescription("An occupation")
public record OccupationView(
        @OpenApiRequired int id, @OpenApiRequired String label) {}
