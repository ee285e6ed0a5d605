package io.reelshelf.api.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.reelshelf.api.problem.ApiException;
import io.reelshelf.api.problem.ProblemCode;

/** Refuses what is too long before anything parses it. */
final class RequestLimits {
    /** Enough for 200 ratings and 50 excluded films beside everything else. */
    static final int LONGEST_ADDRESS = 8_192;

    /** Of all headers with the request line, in bytes; above {@link #LONGEST_ADDRESS}, so that the refusal is ours. */
    static final int LARGEST_HEADERS = 32_768;

    private RequestLimits() {}

    static void register(RoutesConfig routes) {
        routes.before(RequestLimits::check);
    }

    private static void check(Context context) {
        String query = context.queryString();
        int length = context.path().length() + (query == null ? 0 : query.length() + 1);
        if (length > LONGEST_ADDRESS) {
            throw new ApiException(
                    ProblemCode.URI_TOO_LONG,
                    "The path and query have " + length + " characters: give at most " + LONGEST_ADDRESS + ".");
        }
        if (context.contentLength() > 0) {
            throw new ApiException(ProblemCode.BODY_NOT_READ, "No route reads a body: send the request without one.");
        }
    }
}
