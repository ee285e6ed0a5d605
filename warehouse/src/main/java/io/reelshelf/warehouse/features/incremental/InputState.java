package io.reelshelf.warehouse.features.incremental;

import java.time.LocalDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a view read from one table when it was built.
 *
 * @param table the table, {@code schema.table}
 * @param rows its rows; of a growing table those before the tail; 0 of a stored view
 * @param fingerprint a sum of hashes of these rows, whatever their order; of a stored view the name of its version
 * @param tailFrom the event time at which the tail of a growing table starts; null for other tables
 * @param tailTable the copy of the tail, {@code schema.table}; empty for other tables
 */
record InputState(
        String table,
        long rows,
        String fingerprint,
        @Nullable LocalDateTime tailFrom,
        String tailTable) {
    InputState {
        Objects.requireNonNull(table);
        Objects.requireNonNull(fingerprint);
        Objects.requireNonNull(tailTable);
    }

    boolean isSameContent(InputState other) {
        return rows == other.rows && fingerprint.equals(other.fingerprint);
    }
}
