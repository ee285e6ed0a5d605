package io.reelshelf.api.reports;

import io.javalin.http.Context;
import io.javalin.http.Header;
import io.reelshelf.api.http.QueryParameters;
import io.reelshelf.api.problem.ApiException;
import io.reelshelf.api.problem.ProblemCode;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.jetty.http.QuotedQualityCSV;
import org.jspecify.annotations.Nullable;

/**
 * What a request wants of a report.
 *
 * @param report which one
 * @param filters which rows
 * @param start where the page starts
 * @param limit how many rows
 * @param csv whether as CSV
 */
record ReportRequest(Report report, List<Filter> filters, Cursor start, int limit, boolean csv) {
    static final String LIMIT = "limit";
    static final String CURSOR = "cursor";
    static final String FORMAT = "format";

    private static final int USUAL_LIMIT = 100;
    private static final int HIGHEST_LIMIT = 10_000;
    private static final int LONGEST_CURSOR = 200;

    static ReportRequest of(Context context, Report report) {
        Set<String> known = new TreeSet<>(Filters.names(report));
        known.addAll(Set.of(LIMIT, CURSOR, FORMAT));
        QueryParameters parameters = QueryParameters.of(context, known);
        List<Filter> filters = Filters.read(report, parameters);
        Cursor first = Cursor.start(report, filters);
        return new ReportRequest(
                report,
                filters,
                parameters.text(CURSOR, LONGEST_CURSOR).map(first::resume).orElse(first),
                parameters.integer(LIMIT, 1, HIGHEST_LIMIT).orElse(USUAL_LIMIT),
                csv(context, parameters));
    }

    ReportAnswer read(Connection connection) throws SQLException {
        ReportQuery query = new ReportQuery(report, filters);
        long total = query.count(connection);
        List<Map<String, @Nullable Object>> rows = query.rows(connection, limit, start.offset());
        boolean last = start.offset() + rows.size() >= total;
        return new ReportAnswer(
                this, total, rows, last ? null : start.after(rows.size()).text());
    }

    private static boolean csv(Context context, QueryParameters parameters) {
        String format = parameters.text(FORMAT, 20).orElse("");
        return switch (format) {
            case "json" -> false;
            case "csv" -> true;
            case "" -> csvAccepted(context.header(Header.ACCEPT));
            default -> throw QueryParameters.badValue(FORMAT, format, "json or csv");
        };
    }

    /** By quality, then the more exact one, then the order given; a wildcard means JSON. */
    private static boolean csvAccepted(@Nullable String accept) {
        QuotedQualityCSV accepted = new QuotedQualityCSV(QuotedQualityCSV.MOST_SPECIFIC_MIME_ORDERING);
        accepted.addValue(accept == null || accept.isBlank() ? "*/*" : accept.toLowerCase(Locale.ROOT));
        for (String type : accepted.getValues()) {
            switch (type.replaceFirst("\\s*;.*", "")) {
                case "text/csv", "text/*" -> {
                    return true;
                }
                case "application/json", "application/*", "*/*" -> {
                    return false;
                }
                default -> {
                    // A form that no report comes in; the next may be one.
                }
            }
        }
        throw new ApiException(
                ProblemCode.NOT_ACCEPTABLE, "A report comes as application/json or text/csv: accept one of them.");
    }
}
