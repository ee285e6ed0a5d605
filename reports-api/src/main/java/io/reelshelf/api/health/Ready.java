package io.reelshelf.api.health;

import io.javalin.openapi.OpenApiByFields;
import io.javalin.openapi.OpenApiName;
import io.javalin.openapi.OpenApiRequired;

/**
 * A model is loaded.
 *
 * @param status always {@code ready}
 * @param modelVersion which model
 * @param dataSnapshot the data behind it
 */
@OpenApiByFields
public record Ready(
        @OpenApiRequired String status,
        @OpenApiRequired @OpenApiName("model_version") String modelVersion,
        @OpenApiRequired @OpenApiName("data_snapshot") String dataSnapshot) {}
