package io.reelshelf.api.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Map;

/** Headers that every answer carries, errors included. */
final class SecurityHeaders {
    private final Map<String, String> headers = Map.of(
            "Content-Security-Policy",
            ContentPolicy.forStartPage(),
            "X-Content-Type-Options",
            "nosniff",
            "Referrer-Policy",
            "no-referrer",
            "Cross-Origin-Resource-Policy",
            "same-origin",
            "Cross-Origin-Opener-Policy",
            "same-origin",
            "X-Frame-Options",
            "DENY",
            "Permissions-Policy",
            "camera=(), geolocation=(), microphone=()");

    void register(RoutesConfig routes) {
        routes.before(this::add);
    }

    private void add(Context context) {
        headers.forEach(context::header);
    }
}
