package io.reelshelf.api.viewer;

import io.javalin.openapi.OpenApiByFields;
import io.javalin.openapi.OpenApiDescription;
import io.javalin.openapi.OpenApiName;
import io.javalin.openapi.OpenApiNullable;
import io.javalin.openapi.OpenApiRequired;
import org.jspecify.annotations.Nullable;

/**
 * An age group.
 *
 * @param id as the reports' group keys have it
 * @param label in words
 * @param minAge its lowest age in years
 * @param maxAge its highest; null for the last group
 */
@OpenApiByFields
@OpenApiDescription("An age group")
public record AgeGroupView(
        @OpenApiRequired int id,
        @OpenApiRequired String label,
        @OpenApiRequired @OpenApiName("min_age") int minAge,
        @OpenApiNullable @OpenApiName("max_age") @Nullable Integer maxAge) {}
