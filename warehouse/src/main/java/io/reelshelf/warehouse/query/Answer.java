package io.reelshelf.warehouse.query;

import io.reelshelf.sql.query.Query;
import java.util.List;
import java.util.Objects;

/**
 * What the warehouse says to a question.
 *
 * @param query the SQL that ran, and where it read
 * @param rows one list a group, in the order of the query's columns: text for groups (days as {@code 2000-12-31}, months as
 *     {@code 2000-12}), Integer for years, Long for counts, Double for means and shares; never null
 * @param truncated true where the question's limit left rows out
 * @param dataSnapshot the data that it holds for
 */
public record Answer(Query query, List<List<Object>> rows, boolean truncated, String dataSnapshot) {
    /** Copies the rows. */
    public Answer {
        Objects.requireNonNull(query);
        rows = rows.stream().map(List::copyOf).toList();
        Objects.requireNonNull(dataSnapshot);
    }
}
