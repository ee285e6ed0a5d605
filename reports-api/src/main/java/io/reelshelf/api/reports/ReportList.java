package io.reelshelf.api.reports;

import io.javalin.openapi.OpenApiByFields;
import io.javalin.openapi.OpenApiRequired;
import java.util.List;

/**
 * All reports.
 *
 * @param reports by name
 */
@OpenApiByFields
public record ReportList(@OpenApiRequired List<ReportDescription> reports) {
    /** Copies the list. */
    public ReportList {
        reports = List.copyOf(reports);
    }
}
