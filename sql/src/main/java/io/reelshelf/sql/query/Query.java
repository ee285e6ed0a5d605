package io.reelshelf.sql.query;

import java.util.List;
import java.util.Objects;

/**
 * A question as SQL that DuckDB and Redshift both read.
 *
 * @param sql one SELECT with {@code ?} for each parameter
 * @param parameters what to bind, in order: text, {@link java.time.LocalDate} or {@link Integer}
 * @param columns the answer's columns: the dimensions, then the measures
 * @param plan where it is answered from
 */
public record Query(String sql, List<Object> parameters, List<String> columns, Plan plan) {
    /** Copies the lists. */
    public Query {
        Objects.requireNonNull(sql);
        parameters = List.copyOf(parameters);
        columns = List.copyOf(columns);
        Objects.requireNonNull(plan);
    }

    /** The query of a question under a plan. */
    public static Query of(Question question, Plan plan) {
        return new QueryText(question, plan).query();
    }
}
