package io.reelshelf.api.server;

import io.javalin.http.Context;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One line a request. Never the query: it may hold a person's age, gender, occupation and ZIP. */
final class AccessLog {
    private static final Logger LOG = LoggerFactory.getLogger("io.reelshelf.api.access");

    private AccessLog() {}

    static void write(Context context, Float milliseconds) {
        if (LOG.isInfoEnabled()) {
            LOG.info(
                    "{} {} {} {} ms",
                    context.method(),
                    printable(context.path()),
                    context.statusCode(),
                    Math.round(milliseconds * 10) / 10.0);
        }
    }

    /** A path cannot forge a second line. */
    private static String printable(String path) {
        return path.replaceAll("\\p{Cntrl}", "?");
    }
}
