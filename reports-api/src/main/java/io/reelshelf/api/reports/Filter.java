package io.reelshelf.api.reports;

import java.util.List;

/**
 * A condition on one column.
 *
 * @param column of the report's catalogue
 * @param comparison how the column relates to the values
 * @param values bound to the statement, never part of its text
 */
record Filter(Column column, Comparison comparison, List<Object> values) {
    /** How a column relates to a value. */
    enum Comparison {
        /** It is one of the values. */
        ONE_OF,
        /** It is the value or after it. */
        FROM,
        /** It is the value or before it. */
        TO
    }

    /** Copies the values. */
    Filter {
        values = List.copyOf(values);
    }

    String sql() {
        return switch (comparison) {
            case ONE_OF ->
                column.quoted() + " IN ("
                        + String.join(", ", values.stream().map(v -> "?").toList()) + ")";
            case FROM -> column.quoted() + " >= ?";
            case TO -> column.quoted() + " <= ?";
        };
    }
}
