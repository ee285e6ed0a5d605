package io.reelshelf.warehouse.server.session;

import io.reelshelf.warehouse.server.protocol.ServerException;

/**
 * Counts what a session keeps for its client between messages: the texts of prepared statements and the values bound to
 * portals. DuckDB's own memory has one limit for all sessions.
 */
final class SessionMemory {
    private final long maximum;
    private long used;

    SessionMemory(long maximumBytes) {
        this.maximum = maximumBytes;
    }

    /** @throws ServerException 53200 where the session then keeps more than it may; nothing is counted */
    void take(long bytes) throws ServerException {
        if (bytes > maximum - used) {
            throw new ServerException(
                    "53200",
                    "the session's prepared statements and portals need more than the " + maximum + " bytes allowed",
                    "Close some, or send large values by COPY.");
        }
        used += bytes;
    }

    void free(long bytes) {
        used -= bytes;
    }
}
