package io.reelshelf.api.reports;

import io.javalin.openapi.OpenApiByFields;
import io.javalin.openapi.OpenApiDescription;
import io.javalin.openapi.OpenApiName;
import io.javalin.openapi.OpenApiRequired;
import java.util.List;

/**
 * A report, as clients see it.
 *
 * @param name its name
 * @param path where its rows are
 * @param description what it shows
 * @param columns in the rows' order
 * @param filters the parameters that choose rows
 * @param dataSnapshot the data it was built from
 */
@OpenApiByFields
@OpenApiDescription("A report")
public record ReportDescription(
        @OpenApiRequired String name,
        @OpenApiRequired String path,
        @OpenApiRequired String description,
        @OpenApiRequired List<ReportColumn> columns,

        @OpenApiRequired @OpenApiDescription("The query parameters that choose rows")
        List<String> filters,

        @OpenApiRequired @OpenApiName("data_snapshot") String dataSnapshot) {

    /** Copies the lists. */
    public ReportDescription {
        columns = List.copyOf(columns);
        filters = List.copyOf(filters);
    }

    static ReportDescription of(Report report) {
        return new ReportDescription(
                report.name(),
                "/v1/reports/" + report.name(),
                report.description(),
                report.columns().stream().map(ReportColumn::of).toList(),
                List.copyOf(Filters.names(report)),
                report.dataSnapshot());
    }
}
