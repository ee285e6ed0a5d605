package io.reelshelf.api.reports;

import io.javalin.openapi.OpenApiByFields;
import io.javalin.openapi.OpenApiDescription;
import io.javalin.openapi.OpenApiRequired;

/**
 * A column, as clients see it.
 *
 * @param name its name
 * @param type of its values
 * @param description what it means
 */
@OpenApiByFields
@OpenApiDescription("A column of a report")
public record ReportColumn(
        @OpenApiRequired String name,

        @OpenApiRequired @OpenApiDescription("string, integer, number, date, boolean or other")
        String type,

        @OpenApiRequired String description) {

    static ReportColumn of(Column column) {
        return new ReportColumn(column.name(), column.kind().label(), column.description());
    }
}
