package io.reelshelf.api.reports;

import io.javalin.http.Context;
import io.javalin.http.Header;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Rows on their way to a client.
 *
 * @param request what was asked
 * @param total rows on all pages
 * @param rows of this page
 * @param nextCursor of the next page; null on the last
 */
record ReportAnswer(
        ReportRequest request,
        long total,
        List<Map<String, @Nullable Object>> rows,
        @Nullable String nextCursor) {

    void write(Context context) {
        Report report = request.report();
        context.header(Header.CACHE_CONTROL, "no-cache");
        context.header(Header.VARY, Header.ACCEPT);
        context.header("Reelshelf-Data-Snapshot", report.dataSnapshot());
        if (nextCursor != null) {
            context.header("Link", "<" + nextPage(context, nextCursor) + ">; rel=\"next\"");
        }
        if (request.csv()) {
            context.contentType("text/csv;charset=utf-8;header=present");
            context.header("Content-Disposition", "attachment; filename=\"" + report.name() + ".csv\"");
            context.result(CsvText.of(report.columns(), rows));
        } else {
            context.json(new ReportPage(
                    report.name(),
                    report.dataSnapshot(),
                    total,
                    report.columns().stream().map(ReportColumn::of).toList(),
                    rows,
                    nextCursor));
        }
    }

    private static String nextPage(Context context, String cursor) {
        StringBuilder address = new StringBuilder(context.path());
        char separator = '?';
        for (Map.Entry<String, List<String>> parameter : context.queryParamMap().entrySet()) {
            if (!parameter.getKey().equals(ReportRequest.CURSOR)) {
                for (String value : parameter.getValue()) {
                    address.append(separator)
                            .append(encode(parameter.getKey()))
                            .append('=')
                            .append(encode(value));
                    separator = '&';
                }
            }
        }
        return address.append(separator)
                .append(ReportRequest.CURSOR)
                .append('=')
                .append(encode(cursor))
                .toString();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
