package io.reelshelf.warehouse.load;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * What a load did.
 *
 * @param status whether anything changed
 * @param loadId the ledger's id of the current load of the subject
 * @param rows rows now in each table that the load filled, by {@code schema.table}; empty when unchanged
 * @param seconds wall time
 */
public record LoadOutcome(Status status, String loadId, Map<String, Long> rows, double seconds) {
    /** Whether a load changed the warehouse. */
    public enum Status {
        /** The snapshot replaced the subject's former one. */
        LOADED,
        /** The subject's current snapshot has the same content hash: nothing was done. */
        UNCHANGED
    }

    public LoadOutcome {
        Objects.requireNonNull(status);
        Objects.requireNonNull(loadId);
        rows = Collections.unmodifiableMap(new LinkedHashMap<>(rows));
    }
}
