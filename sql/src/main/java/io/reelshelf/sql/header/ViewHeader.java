package io.reelshelf.sql.header;

import java.util.List;
import java.util.Objects;

/**
 * What a view file says about its view.
 *
 * @param description what the rows mean, formulas included; becomes the table's comment
 * @param grain the columns that identify a row
 * @param materialization how the view is kept
 * @param owner who answers for it
 * @param tags words to select views by
 * @param distribution how Redshift lays it out
 * @param columns every output column, in order
 * @param checks what must hold before a build is published; the grain's uniqueness is the first
 */
public record ViewHeader(
        String description,
        List<String> grain,
        Materialization materialization,
        String owner,
        List<String> tags,
        Distribution distribution,
        List<ViewColumn> columns,
        List<Check> checks) {
    /** Copies the lists. */
    public ViewHeader {
        Objects.requireNonNull(description);
        Objects.requireNonNull(materialization);
        Objects.requireNonNull(owner);
        Objects.requireNonNull(distribution);
        grain = List.copyOf(grain);
        tags = List.copyOf(tags);
        columns = List.copyOf(columns);
        checks = List.copyOf(checks);
    }

    /** Description and grain, as the table's comment says them. */
    public String comment() {
        return description + " Grain: " + String.join(", ", grain) + ".";
    }
}
