package io.reelshelf.api.health;

import io.javalin.openapi.OpenApiByFields;
import io.javalin.openapi.OpenApiRequired;

/**
 * The process answers.
 *
 * @param status always {@code live}
 */
@OpenApiByFields
public record Live(@OpenApiRequired String status) {}
