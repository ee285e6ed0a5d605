package io.reelshelf.sql.header;

import java.time.Duration;
import java.util.Objects;

/** How a view is kept in the warehouse. */
public sealed interface Materialization {
    /** Computed when it is read; nothing is stored. */
    record View() implements Materialization {}

    /** A table, built as a whole. */
    record Table() implements Materialization {}

    /**
     * A table of which a build computes only what rows of a growing table changed.
     *
     * @param eventTime {@code schema.table.column} of the table that grows: says when a row's facts happened
     * @param lookback how far behind the newest row a late one may come
     */
    record Incremental(String eventTime, Duration lookback) implements Materialization {
        /** Checks the lookback. */
        public Incremental {
            Objects.requireNonNull(eventTime);
            if (lookback.isNegative()) {
                throw new IllegalArgumentException("lookback is negative: " + lookback);
            }
        }

        /** The table that grows, {@code schema.table}. */
        public String table() {
            return eventTime.substring(0, eventTime.lastIndexOf('.'));
        }

        /** Its column. */
        public String column() {
            return eventTime.substring(eventTime.lastIndexOf('.') + 1);
        }
    }

    /** The word in the header. */
    default String key() {
        if (this instanceof View) {
            return "view";
        }
        return this instanceof Table ? "table" : "incremental";
    }
}
