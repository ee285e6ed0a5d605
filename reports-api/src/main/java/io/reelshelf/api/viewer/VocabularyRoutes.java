package io.reelshelf.api.viewer;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.openapi.HttpMethod;
import io.javalin.openapi.OpenApi;
import io.javalin.openapi.OpenApiContent;
import io.javalin.openapi.OpenApiResponse;
import io.reelshelf.api.http.QueryParameters;
import io.reelshelf.api.model.ModelStore;
import io.reelshelf.api.model.Vocabulary;
import io.reelshelf.api.problem.Problem;
import java.util.Set;

/** {@code /v1/genres}, {@code /v1/occupations} and {@code /v1/age-groups}: what a form offers. */
public final class VocabularyRoutes {
    private final ModelStore models;

    /** Answers from these models. */
    public VocabularyRoutes(ModelStore models) {
        this.models = models;
    }

    /** Adds the routes. */
    public void register(RoutesConfig routes) {
        routes.get("/v1/genres", this::genres);
        routes.get("/v1/occupations", this::occupations);
        routes.get("/v1/age-groups", this::ageGroups);
    }

    @OpenApi(
            path = "/v1/genres",
            methods = HttpMethod.GET,
            operationId = "listGenres",
            summary = "The film genres",
            tags = "Viewers",
            responses = {
                @OpenApiResponse(status = "200", content = @OpenApiContent(from = GenreList.class)),
                @OpenApiResponse(
                        status = "400",
                        description = "An unknown parameter",
                        content = @OpenApiContent(from = Problem.class, mimeType = Problem.MEDIA_TYPE)),
                @OpenApiResponse(
                        status = "503",
                        description = "No model is loaded yet",
                        content = @OpenApiContent(from = Problem.class, mimeType = Problem.MEDIA_TYPE))
            })
    private void genres(Context context) {
        context.json(new GenreList(vocabulary(context).genres()));
    }

    @OpenApi(
            path = "/v1/occupations",
            methods = HttpMethod.GET,
            operationId = "listOccupations",
            summary = "The occupations",
            tags = "Viewers",
            responses = {
                @OpenApiResponse(status = "200", content = @OpenApiContent(from = OccupationList.class)),
                @OpenApiResponse(
                        status = "400",
                        description = "An unknown parameter",
                        content = @OpenApiContent(from = Problem.class, mimeType = Problem.MEDIA_TYPE)),
                @OpenApiResponse(
                        status = "503",
                        description = "No model is loaded yet",
                        content = @OpenApiContent(from = Problem.class, mimeType = Problem.MEDIA_TYPE))
            })
    private void occupations(Context context) {
        context.json(new OccupationList(vocabulary(context).occupations().stream()
                .map(occupation -> new OccupationView(occupation.id(), occupation.label()))
                .toList()));
    }

    @OpenApi(
            path = "/v1/age-groups",
            methods = HttpMethod.GET,
            operationId = "listAgeGroups",
            summary = "The age groups",
            tags = "Viewers",
            responses = {
                @OpenApiResponse(status = "200", content = @OpenApiContent(from = AgeGroupList.class)),
                @OpenApiResponse(
                        status = "400",
                        description = "An unknown parameter",
                        content = @OpenApiContent(from = Problem.class, mimeType = Problem.MEDIA_TYPE)),
                @OpenApiResponse(
                        status = "503",
                        description = "No model is loaded yet",
                        content = @OpenApiContent(from = Problem.class, mimeType = Problem.MEDIA_TYPE))
            })
    private void ageGroups(Context context) {
        context.json(new AgeGroupList(vocabulary(context).ageGroups().stream()
                .map(group -> new AgeGroupView(group.id(), group.label(), group.minAge(), group.maxAge()))
                .toList()));
    }

    private Vocabulary vocabulary(Context context) {
        QueryParameters.of(context, Set.of());
        context.header(Header.CACHE_CONTROL, "no-cache");
        return models.require().vocabulary();
    }
}
