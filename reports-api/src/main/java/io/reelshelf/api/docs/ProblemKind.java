package io.reelshelf.api.docs;

import io.javalin.openapi.OpenApiByFields;
import io.javalin.openapi.OpenApiDescription;
import io.javalin.openapi.OpenApiRequired;
import io.reelshelf.api.problem.ProblemCode;

/**
 * A kind of problem.
 *
 * @param code its stable code
 * @param type where it is described
 * @param status the HTTP status it comes with
 * @param title its words
 */
@OpenApiByFields
@OpenApiDescription("A kind of problem")
public record ProblemKind(
        @OpenApiRequired String code,
        @OpenApiRequired String type,
        @OpenApiRequired int status,
        @OpenApiRequired String title) {

    static ProblemKind of(ProblemCode kind) {
        return new ProblemKind(kind.code(), kind.type(), kind.status(), kind.title());
    }
}
