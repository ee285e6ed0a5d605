package io.reelshelf.api.reports;

import io.javalin.openapi.OpenApiByFields;
import io.javalin.openapi.OpenApiDescription;
import io.javalin.openapi.OpenApiName;
import io.javalin.openapi.OpenApiNullable;
import io.javalin.openapi.OpenApiRequired;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a report.
 *
 * @param report its name
 * @param dataSnapshot the data it was built from
 * @param totalRows how many rows the filters leave on all pages
 * @param columns in the rows' order
 * @param rows of this page, each by column name
 * @param nextCursor asks for the next page; null on the last
 */
@OpenApiByFields
@OpenApiDescription("Rows of a report")
public record ReportPage(
        @OpenApiRequired String report,
        @OpenApiRequired @OpenApiName("data_snapshot") String dataSnapshot,
        @OpenApiRequired @OpenApiName("total_rows") long totalRows,
        @OpenApiRequired List<ReportColumn> columns,

        @OpenApiRequired @OpenApiDescription("Each row by column name")
        List<Map<String, @Nullable Object>> rows,

        @OpenApiNullable @OpenApiName("next_cursor") @Nullable
        String nextCursor) {

    /** Copies the columns; the rows are this page's own. */
    public ReportPage {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }
}
