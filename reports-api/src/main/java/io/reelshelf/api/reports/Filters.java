package io.reelshelf.api.reports;

import io.reelshelf.api.http.QueryParameters;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Which rows of a report a request wants: a parameter for each dimension column, and from/to for each day. */
final class Filters {
    private static final int MOST_VALUES = 50;
    private static final int LONGEST_VALUE = 200;

    private Filters() {}

    /** The parameters that a report's columns give it. */
    static Set<String> names(Report report) {
        Set<String> names = new LinkedHashSet<>();
        for (Column column : report.columns()) {
            if (column.isDimension()) {
                names.add(column.name());
                if (column.kind() == ColumnKind.DATE) {
                    names.add(column.name() + "_from");
                    names.add(column.name() + "_to");
                }
            }
        }
        return names;
    }

    /** Reads them; a value that does not fit its column is refused. */
    static List<Filter> read(Report report, QueryParameters parameters) {
        List<Filter> filters = new ArrayList<>();
        for (Column column : report.columns()) {
            if (column.isDimension()) {
                add(filters, column, Filter.Comparison.ONE_OF, column.name(), parameters);
                if (column.kind() == ColumnKind.DATE) {
                    add(filters, column, Filter.Comparison.FROM, column.name() + "_from", parameters);
                    add(filters, column, Filter.Comparison.TO, column.name() + "_to", parameters);
                }
            }
        }
        return filters;
    }

    private static void add(
            List<Filter> filters,
            Column column,
            Filter.Comparison comparison,
            String parameter,
            QueryParameters parameters) {
        int most = comparison == Filter.Comparison.ONE_OF ? MOST_VALUES : 1;
        List<Object> values = new ArrayList<>();
        for (String text : parameters.all(parameter, most, LONGEST_VALUE)) {
            values.add(value(column, parameter, text));
        }
        if (!values.isEmpty()) {
            filters.add(new Filter(column, comparison, values));
        }
    }

    private static Object value(Column column, String parameter, String text) {
        try {
            return switch (column.kind()) {
                case STRING -> text;
                case INTEGER -> Long.parseLong(text);
                case DATE -> LocalDate.parse(text);
                case NUMBER, BOOLEAN, OTHER -> throw new IllegalStateException(column.name() + " is no dimension");
            };
        } catch (NumberFormatException exception) {
            throw QueryParameters.badValue(parameter, text, "a whole number");
        } catch (DateTimeParseException exception) {
            throw QueryParameters.badValue(parameter, text, "a day such as 2001-02-28");
        }
    }
}
