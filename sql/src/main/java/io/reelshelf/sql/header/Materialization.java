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
     * A table of which a build replaces the newest part only.
     *
     * @param eventTime the output column, a DATE or TIMESTAMP, that says when a row's facts happened
     * @param lookback how much of what is stored is computed again, for facts that come late
     */
    record Incremental(String eventTime, Duration lookback) implements Materialization {
        /** Checks the lookback. */
        public Incremental {
            Objects.requireNonNull(eventTime);
            if (lookback.isNegative()) {
                throw new IllegalArgumentException("lookback is negative: " + lookback);
            }
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
