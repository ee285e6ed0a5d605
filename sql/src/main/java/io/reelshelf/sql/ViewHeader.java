package io.reelshelf.sql;

import java.util.List;
import java.util.Objects;

/**
 * What a view file says about its view.
 *
 * @param description what the rows mean, formulas included; becomes the table's comment
 * @param grain the columns that identify a row
 * @param columns every output column, in order
 */
public record ViewHeader(String description, List<String> grain, List<ViewColumn> columns) {
    /** Copies the lists. */
    public ViewHeader {
        Objects.requireNonNull(description);
        grain = List.copyOf(grain);
        columns = List.copyOf(columns);
    }
}
