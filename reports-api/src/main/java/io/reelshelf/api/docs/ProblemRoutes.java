package io.reelshelf.api.docs;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.openapi.HttpMethod;
import io.javalin.openapi.OpenApi;
import io.javalin.openapi.OpenApiContent;
import io.javalin.openapi.OpenApiParam;
import io.javalin.openapi.OpenApiResponse;
import io.reelshelf.api.http.QueryParameters;
import io.reelshelf.api.problem.ApiException;
import io.reelshelf.api.problem.Problem;
import io.reelshelf.api.problem.ProblemCode;
import java.util.Arrays;
import java.util.Set;

/** {@code /v1/problems}: what each kind of problem means, so that a problem's {@code type} leads somewhere. */
public final class ProblemRoutes {
    private ProblemRoutes() {}

    /** Adds the routes. */
    public static void register(RoutesConfig routes) {
        routes.get("/v1/problems", ProblemRoutes::list);
        routes.get("/v1/problems/{name}", ProblemRoutes::describe);
    }

    @OpenApi(
            path = "/v1/problems",
            methods = HttpMethod.GET,
            operationId = "listProblems",
            summary = "Every kind of problem that this API answers with",
            tags = "About",
            responses = @OpenApiResponse(status = "200", content = @OpenApiContent(from = ProblemKinds.class)))
    private static void list(Context context) {
        QueryParameters.of(context, Set.of());
        context.json(new ProblemKinds(
                Arrays.stream(ProblemCode.values()).map(ProblemKind::of).toList()));
    }

    @OpenApi(
            path = "/v1/problems/{name}",
            methods = HttpMethod.GET,
            operationId = "describeProblem",
            summary = "One kind of problem",
            tags = "About",
            pathParams = @OpenApiParam(name = "name", description = "Such as unknown-parameter", required = true),
            responses = {
                @OpenApiResponse(status = "200", content = @OpenApiContent(from = ProblemKind.class)),
                @OpenApiResponse(
                        status = "404",
                        description = "No such problem",
                        content = @OpenApiContent(from = Problem.class, mimeType = Problem.MEDIA_TYPE))
            })
    private static void describe(Context context) {
        QueryParameters.of(context, Set.of());
        String name = context.pathParam("name");
        context.json(Arrays.stream(ProblemCode.values())
                .filter(kind -> kind.slug().equals(name))
                .findFirst()
                .map(ProblemKind::of)
                .orElseThrow(() -> new ApiException(
                        ProblemCode.UNKNOWN_PROBLEM, "No problem has this name. /v1/problems lists all of them.")));
    }
}
