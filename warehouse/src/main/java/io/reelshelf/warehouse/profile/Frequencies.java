package io.reelshelf.warehouse.profile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Frequent values and histograms, as the JSON kept in {@code quality.profile}. */
final class Frequencies {
    private static final int TOP = 10;
    private static final int MAX_LENGTH = 200;
    private static final int BINS = 20;
    private static final ObjectMapper JSON = new ObjectMapper();

    private Frequencies() {}

    private record ValueCount(String value, long count) {}

    /** A bin holds values from {@code from} to below {@code to}; the last one holds its end too. */
    private record Bin(double from, double to, long count) {}

    private record Range(double min, double max) {}

    /** The ten most frequent values, ties by value: {@code [{"value":"F","count":1709}]}. */
    static String topValues(Handle handle, String table, ProfiledColumn column) {
        // Group by the value as it is, and write only the ten winners as text: casting a million rows first is slow.
        String sql = "SELECT SUBSTRING(CAST(item AS VARCHAR(4096)), 1, " + MAX_LENGTH + "), occurrences FROM (SELECT "
                + column.name() + " AS item, COUNT(*) AS occurrences FROM " + table + " WHERE " + column.name()
                + " IS NOT NULL GROUP BY " + column.name() + " ORDER BY COUNT(*) DESC NULLS LAST, " + column.name()
                + " ASC NULLS LAST LIMIT " + TOP
                + ") AS winners ORDER BY occurrences DESC NULLS LAST, item ASC NULLS LAST";
        return json(handle.select(sql)
                .map((row, context) -> new ValueCount(row.getString(1), row.getLong(2)))
                .list());
    }

    /**
     * Equal-width bins from the smallest to the largest value, empty ones left out: {@code
     * [{"from":1.0,"to":2.0,"count":3}]}. Times are seconds since 1970. Text has none.
     */
    static String histogram(Handle handle, String table, ProfiledColumn column, long distinct) {
        if (column.kind() == ProfiledColumn.Kind.TEXT || distinct == 0) {
            return "[]";
        }
        String measure = column.measure();
        Range range = handle.select("SELECT MIN(" + measure + "), MAX(" + measure + ") FROM " + table)
                .map((row, context) -> new Range(row.getDouble(1), row.getDouble(2)))
                .one();
        int bins = (int) Math.min(BINS, distinct);
        double width = (range.max() - range.min()) / bins;
        if (width <= 0 || !Double.isFinite(width)) {
            width = 1;
        }
        double binWidth = width;
        String sql = "SELECT bin, COUNT(*) FROM (SELECT CASE WHEN " + measure + " >= :max THEN :last ELSE CAST(FLOOR(("
                + measure + " - :min) / :width) AS INTEGER) END AS bin FROM " + table + " WHERE " + column.name()
                + " IS NOT NULL) AS binned GROUP BY bin ORDER BY bin NULLS LAST";
        return json(handle.createQuery(sql)
                .bind("min", range.min())
                .bind("max", range.max())
                .bind("last", bins - 1)
                .bind("width", binWidth)
                .map((row, context) -> {
                    double from = range.min() + row.getInt(1) * binWidth;
                    return new Bin(from, from + binWidth, row.getLong(2));
                })
                .list());
    }

    private static String json(List<?> values) {
        try {
            return JSON.writeValueAsString(values);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Names and numbers are always JSON", e);
        }
    }
}
