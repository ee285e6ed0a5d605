package io.reelshelf.api.docs;

import io.javalin.openapi.OpenApiByFields;
import io.javalin.openapi.OpenApiRequired;
import java.util.List;

/**
 * All kinds of problems.
 *
 * @param problems by code
 */
@OpenApiByFields
public record ProblemKinds(@OpenApiRequired List<ProblemKind> problems) {
    /** Copies the list. */
    public ProblemKinds {
        problems = List.copyOf(problems);
    }
}
