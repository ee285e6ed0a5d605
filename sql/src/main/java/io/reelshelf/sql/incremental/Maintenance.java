package io.reelshelf.sql.incremental;

import java.time.Duration;
import java.util.List;
import java.util.Objects;

/**
 * How a view follows a table that grows. The view's query is a union of parts: {@code Q(T) = Q(T1) + Q(T2) + …} where a part
 * holds the rows of {@code T} with one value of {@link #key}. Where rows of few parts changed, only these are computed, from
 * their rows before and after.
 *
 * @param table the table that grows, {@code schema.table}
 * @param eventTime its column that says when a row's facts happened
 * @param lookback how far behind the newest row a late one may come
 * @param key the column of the table that tells the parts apart; empty where each row is a part
 * @param combination how the parts make the view
 */
public record Maintenance(String table, String eventTime, Duration lookback, String key, Combination combination) {
    /** How parts make a view. */
    public sealed interface Combination {}

    /** Each row of the view is of one part: rows of changed parts are replaced, by grain. */
    public record Union() implements Combination {}

    /**
     * Each row of the view adds up what the parts give: what changed parts gave is taken off, what they give now is added.
     *
     * @param groups the columns that the query groups by
     * @param sums the columns that are counts and sums
     * @param count the one of them that counts rows: a row with 0 is none
     */
    public record Sum(List<String> groups, List<String> sums, String count) implements Combination {
        /** Copies the columns. */
        public Sum {
            groups = List.copyOf(groups);
            sums = List.copyOf(sums);
            Objects.requireNonNull(count);
        }
    }

    /** Checks that all is given. */
    public Maintenance {
        Objects.requireNonNull(table);
        Objects.requireNonNull(eventTime);
        Objects.requireNonNull(lookback);
        Objects.requireNonNull(key);
        Objects.requireNonNull(combination);
    }

    /** Whether each row of the table is a part of its own. */
    public boolean isByRow() {
        return key.isEmpty();
    }
}
