package io.reelshelf.api.problem;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.http.HttpResponseException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns every exception of a request into a problem; internals go to the log, never to the client. */
public final class ProblemHandlers {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemHandlers.class);

    private ProblemHandlers() {}

    /** Adds the handlers. */
    public static void register(RoutesConfig routes) {
        routes.exception(
                ApiException.class, (exception, context) -> answer(context, exception.kind(), text(exception)));
        routes.exception(HttpResponseException.class, ProblemHandlers::fromJavalin);
        routes.exception(Exception.class, (exception, context) -> {
            LOG.error("error[{}]: {} {}", ProblemCode.INTERNAL.code(), context.method(), context.path(), exception);
            answer(
                    context,
                    ProblemCode.INTERNAL,
                    "The server failed to answer this request; its log says why. Trying again may help.");
        });
    }

    private static void fromJavalin(HttpResponseException exception, Context context) {
        int status = exception.getStatus();
        if (status == 404) {
            answer(
                    context,
                    ProblemCode.UNKNOWN_PATH,
                    "Nothing is served at this path. /openapi.json and /docs list every route.");
        } else if (status == 405) {
            context.header(Header.ALLOW, "GET, HEAD");
            answer(
                    context,
                    ProblemCode.METHOD_NOT_ALLOWED,
                    "This path is only read: use GET (or HEAD), not " + context.method() + ".");
        } else if (status == 413) {
            answer(context, ProblemCode.BODY_NOT_READ, "No route reads a body: send the request without one.");
        } else if (status >= 400 && status < 500) {
            answer(
                    context,
                    ProblemCode.BAD_REQUEST,
                    "The request could not be read: check its address and its percent-encoding.");
        } else {
            LOG.error("error[{}]: {} {}", ProblemCode.INTERNAL.code(), context.method(), context.path(), exception);
            answer(context, ProblemCode.INTERNAL, "The server failed to answer this request; its log says why.");
        }
    }

    private static void answer(Context context, ProblemCode kind, String detail) {
        context.status(kind.status());
        context.json(Problem.of(kind, detail, context.path()));
        context.contentType(Problem.MEDIA_TYPE);
        context.header(Header.CACHE_CONTROL, "no-store");
    }

    private static String text(ApiException exception) {
        String message = exception.getMessage();
        return message == null ? exception.kind().title() : message;
    }
}
