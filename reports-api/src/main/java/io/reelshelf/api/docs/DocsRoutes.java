package io.reelshelf.api.docs;

import io.javalin.config.RoutesConfig;
import io.javalin.http.ContentType;
import io.javalin.http.Context;
import io.javalin.openapi.HttpMethod;
import io.javalin.openapi.OpenApi;
import io.javalin.openapi.OpenApiContent;
import io.javalin.openapi.OpenApiResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** {@code /openapi.json}, as generated from the handlers' annotations at build, and {@code /docs}, which shows it. */
public final class DocsRoutes {
    private final byte[] document = OpenApiDocument.complete(resource("/openapi-plugin/openapi-default.json"));
    private final byte[] page = resource("/docs/index.html");
    private final byte[] script = resource("/docs/docs.js");

    /** Reads the generated document; fails if the build made none. */
    public DocsRoutes() {}

    /** Adds the routes. */
    public void register(RoutesConfig routes) {
        routes.get("/openapi.json", this::openApi);
        routes.get("/docs", this::docs);
        routes.get(
                "/docs/docs.js",
                context -> context.contentType(ContentType.TEXT_JS).result(script));
    }

    @OpenApi(
            path = "/openapi.json",
            methods = HttpMethod.GET,
            operationId = "openApi",
            summary = "This API as an OpenAPI document",
            tags = "About",
            responses = @OpenApiResponse(status = "200", content = @OpenApiContent(mimeType = "application/json")))
    private void openApi(Context context) {
        context.contentType(ContentType.APPLICATION_JSON).result(document);
    }

    @OpenApi(
            path = "/docs",
            methods = HttpMethod.GET,
            operationId = "docs",
            summary = "A page to read and try this API",
            tags = "About",
            responses = @OpenApiResponse(status = "200", content = @OpenApiContent(mimeType = "text/html")))
    private void docs(Context context) {
        context.contentType(ContentType.TEXT_HTML).result(page);
    }

    private static byte[] resource(String name) {
        try (InputStream in = DocsRoutes.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The jar lacks " + name + ": build the module again.");
            }
            return in.readAllBytes();
        } catch (IOException exception) {
            throw new UncheckedIOException("Cannot read " + name + " from the jar", exception);
        }
    }
}
