package io.reelshelf.api.catalogue;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.openapi.HttpMethod;
import io.javalin.openapi.OpenApi;
import io.javalin.openapi.OpenApiContent;
import io.javalin.openapi.OpenApiParam;
import io.javalin.openapi.OpenApiResponse;
import io.reelshelf.api.problem.ApiException;
import io.reelshelf.api.problem.Problem;
import io.reelshelf.api.problem.ProblemCode;
import io.reelshelf.warehouse.features.site.LiveCatalog;

/** {@code /catalog/}: what each feature view and report means, is made of, and how fresh it is. */
public final class CatalogRoutes {
    private final LiveCatalog catalog;

    /** Serves a catalogue. */
    public CatalogRoutes(LiveCatalog catalog) {
        this.catalog = catalog;
    }

    /** Adds the routes. */
    public void register(RoutesConfig routes) {
        routes.get("/catalog", this::index);
        routes.get("/catalog/{file}", this::file);
    }

    @OpenApi(
            path = "/catalog",
            methods = HttpMethod.GET,
            operationId = "catalog",
            summary = "Pages about the feature views and reports: columns, lineage, checks, SQL, freshness",
            tags = "About",
            responses = {
                @OpenApiResponse(status = "200", content = @OpenApiContent(mimeType = "text/html")),
                @OpenApiResponse(status = "302", description = "To the same address with a slash at the end")
            })
    private void index(Context context) {
        // The pages' links are relative to the folder.
        if (context.path().endsWith("/")) {
            send(context, "index.html");
        } else {
            context.redirect("/catalog/");
        }
    }

    @OpenApi(
            path = "/catalog/{file}",
            methods = HttpMethod.GET,
            operationId = "catalogFile",
            summary = "A page or file of the catalogue, such as reports.cross_media.html",
            tags = "About",
            pathParams =
                    @OpenApiParam(name = "file", required = true, description = "schema.view.html, or another file"),
            responses = {
                @OpenApiResponse(status = "200", content = @OpenApiContent(mimeType = "text/html")),
                @OpenApiResponse(
                        status = "404",
                        description = "No such file",
                        content = @OpenApiContent(from = Problem.class, mimeType = Problem.MEDIA_TYPE))
            })
    private void file(Context context) {
        send(context, context.pathParam("file"));
    }

    private void send(Context context, String name) {
        String text = catalog.file(name)
                .orElseThrow(() -> new ApiException(
                        ProblemCode.UNKNOWN_PATH, "The catalogue has no " + name + ". Start at /catalog/."));
        context.header(Header.CACHE_CONTROL, "no-cache");
        context.contentType(contentType(name));
        context.result(text);
    }

    private static String contentType(String name) {
        String type = name.substring(name.lastIndexOf('.') + 1);
        return switch (type) {
            case "css" -> "text/css;charset=utf-8";
            case "js" -> "text/javascript;charset=utf-8";
            case "svg" -> "image/svg+xml";
            default -> "text/html;charset=utf-8";
        };
    }
}
