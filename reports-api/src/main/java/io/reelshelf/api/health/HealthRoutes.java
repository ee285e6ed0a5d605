package io.reelshelf.api.health;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.openapi.HttpMethod;
import io.javalin.openapi.OpenApi;
import io.javalin.openapi.OpenApiContent;
import io.javalin.openapi.OpenApiResponse;
import io.reelshelf.api.http.QueryParameters;
import io.reelshelf.api.problem.Problem;
import io.reelshelf.api.problem.ProblemCode;
import java.util.Set;
import java.util.function.Supplier;

/** {@code /v1/health/live} and {@code /v1/health/ready}. */
public final class HealthRoutes {
    private final Supplier<Ready> readiness;

    /**
     * The routes.
     *
     * @param readiness what is loaded; throws {@link ProblemCode#NOT_READY} while nothing is
     */
    public HealthRoutes(Supplier<Ready> readiness) {
        this.readiness = readiness;
    }

    /** Adds the routes. */
    public void register(RoutesConfig routes) {
        routes.get("/v1/health/live", this::live);
        routes.get("/v1/health/ready", this::ready);
    }

    @OpenApi(
            path = "/v1/health/live",
            methods = HttpMethod.GET,
            operationId = "live",
            summary = "Whether the process answers",
            tags = "Health",
            responses = @OpenApiResponse(status = "200", content = @OpenApiContent(from = Live.class)))
    private void live(Context context) {
        QueryParameters.of(context, Set.of());
        context.header(Header.CACHE_CONTROL, "no-store");
        context.json(new Live("live"));
    }

    @OpenApi(
            path = "/v1/health/ready",
            methods = HttpMethod.GET,
            operationId = "ready",
            summary = "Whether a model is loaded, and which",
            tags = "Health",
            responses = {
                @OpenApiResponse(status = "200", content = @OpenApiContent(from = Ready.class)),
                @OpenApiResponse(
                        status = "503",
                        description = "No model is loaded yet",
                        content = @OpenApiContent(from = Problem.class, mimeType = Problem.MEDIA_TYPE))
            })
    private void ready(Context context) {
        QueryParameters.of(context, Set.of());
        context.header(Header.CACHE_CONTROL, "no-store");
        context.json(readiness.get());
    }
}
