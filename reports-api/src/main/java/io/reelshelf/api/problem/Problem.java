package io.reelshelf.api.problem;

import io.javalin.openapi.OpenApiByFields;
import io.javalin.openapi.OpenApiDescription;
import io.javalin.openapi.OpenApiRequired;

/**
 * An answer of RFC 9457, {@code application/problem+json}.
 *
 * @param type where this kind of problem is described
 * @param title the same for every occurrence of the kind
 * @param status the HTTP status
 * @param detail what was wrong this time and what to do
 * @param code the kind's stable code
 * @param instance the path that was asked for, without its query
 */
@OpenApiByFields
@OpenApiDescription("What went wrong, after RFC 9457")
public record Problem(
        @OpenApiRequired @OpenApiDescription("Where this kind of problem is described")
        String type,

        @OpenApiRequired @OpenApiDescription("The same words for every occurrence of the kind")
        String title,

        @OpenApiRequired @OpenApiDescription("The HTTP status")
        int status,

        @OpenApiRequired @OpenApiDescription("What was wrong this time, and what to do")
        String detail,

        @OpenApiRequired @OpenApiDescription("The kind's stable code, such as RS-API-001")
        String code,

        @OpenApiRequired @OpenApiDescription("The path that was asked for, without its query")
        String instance) {

    /** The media type of a problem. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /** A problem of the given kind at the given path. */
    public static Problem of(ProblemCode kind, String detail, String instance) {
        return new Problem(kind.type(), kind.title(), kind.status(), detail, kind.code(), instance);
    }
}
