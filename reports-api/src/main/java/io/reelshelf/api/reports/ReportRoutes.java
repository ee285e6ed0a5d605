package io.reelshelf.api.reports;

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
import io.reelshelf.warehouse.Warehouse;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** {@code /v1/reports} and {@code /v1/reports/{name}}. */
public final class ReportRoutes {
    private final Warehouse warehouse;

    /** Reads reports of this warehouse. */
    public ReportRoutes(Warehouse warehouse) {
        this.warehouse = warehouse;
    }

    /** Adds the routes. */
    public void register(RoutesConfig routes) {
        routes.get("/v1/reports", this::list);
        routes.get("/v1/reports/{name}", this::rows);
    }

    @OpenApi(
            path = "/v1/reports",
            methods = HttpMethod.GET,
            operationId = "listReports",
            summary = "Every report with its columns and filters",
            tags = "Reports",
            responses = {
                @OpenApiResponse(status = "200", content = @OpenApiContent(from = ReportList.class)),
                @OpenApiResponse(
                        status = "400",
                        description = "An unknown parameter",
                        content = @OpenApiContent(from = Problem.class, mimeType = Problem.MEDIA_TYPE))
            })
    private void list(Context context) {
        QueryParameters.of(context, Set.of());
        List<Report> reports = Snapshots.read(warehouse, ReportCatalogue::all);
        context.json(new ReportList(reports.stream().map(ReportDescription::of).toList()));
    }

    @OpenApi(
            path = "/v1/reports/{name}",
            methods = HttpMethod.GET,
            operationId = "readReport",
            summary = "Rows of a report, in a fixed order, a page at a time",
            description =
                    "JSON, or CSV by format=csv or an Accept header of text/csv. The CSV answer names the next page"
                            + " in its Link header.",
            tags = "Reports",
            pathParams = @OpenApiParam(name = "name", description = "Such as ratings_by_day", required = true),
            queryParams = {
                @OpenApiParam(
                        name = "filters",
                        type = Map.class,
                        description =
                                "Each dimension column of the report is a parameter: gender=F. Repeated, it means any"
                                        + " of the values. A day has also day_from and day_to. /v1/reports lists them."),
                @OpenApiParam(
                        name = ReportRequest.LIMIT,
                        type = Integer.class,
                        description = "Rows of a page, 1 to 10000; 100 if not given"),
                @OpenApiParam(name = ReportRequest.CURSOR, description = "next_cursor of the page before"),
                @OpenApiParam(name = ReportRequest.FORMAT, description = "json or csv; wins over the Accept header")
            },
            responses = {
                @OpenApiResponse(
                        status = "200",
                        content = {
                            @OpenApiContent(from = ReportPage.class),
                            @OpenApiContent(from = String.class, mimeType = "text/csv")
                        }),
                @OpenApiResponse(
                        status = "400",
                        description = "An unknown parameter, a value that is not allowed, or a foreign cursor",
                        content = @OpenApiContent(from = Problem.class, mimeType = Problem.MEDIA_TYPE)),
                @OpenApiResponse(
                        status = "404",
                        description = "No such report",
                        content = @OpenApiContent(from = Problem.class, mimeType = Problem.MEDIA_TYPE)),
                @OpenApiResponse(
                        status = "406",
                        description = "Neither JSON nor CSV is accepted",
                        content = @OpenApiContent(from = Problem.class, mimeType = Problem.MEDIA_TYPE)),
                @OpenApiResponse(
                        status = "410",
                        description = "The report was rebuilt since the cursor was made",
                        content = @OpenApiContent(from = Problem.class, mimeType = Problem.MEDIA_TYPE))
            })
    private void rows(Context context) {
        Snapshots.read(warehouse, connection -> {
                    Report report = ReportCatalogue.find(connection, context.pathParam("name"))
                            .orElseThrow(() -> new ApiException(
                                    ProblemCode.UNKNOWN_REPORT,
                                    "No report has this name. /v1/reports lists all of them."));
                    return ReportRequest.of(context, report).read(connection);
                })
                .write(context);
    }
}
