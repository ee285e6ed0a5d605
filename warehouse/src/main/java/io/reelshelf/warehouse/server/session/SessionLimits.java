package io.reelshelf.warehouse.server.session;

import java.time.Duration;
import java.util.Objects;

/**
 * Bounds of every session. A duration of zero is no limit.
 *
 * @param startUp from the connection to the end of its authentication
 * @param message from a message's first byte to its last
 * @param write how long a client may read nothing of what is sent to it
 * @param idle between statements, outside of a transaction
 * @param idleInTransaction between statements, within one
 * @param statement one statement's, where the session sets no other by {@code statement_timeout}
 * @param maximumMessageBytes the longest message that a client may send
 * @param maximumResultBytes the longest result, as sent; 0 for no limit
 * @param maximumMemoryBytes what prepared statements and bound values may take
 * @param maximumSpoolBytes what suspended portals and cursors may keep aside on disk
 */
public record SessionLimits(
        Duration startUp,
        Duration message,
        Duration write,
        Duration idle,
        Duration idleInTransaction,
        Duration statement,
        int maximumMessageBytes,
        long maximumResultBytes,
        long maximumMemoryBytes,
        long maximumSpoolBytes) {
    /** Checks them. */
    public SessionLimits {
        Objects.requireNonNull(write);
        Objects.requireNonNull(idle);
        Objects.requireNonNull(idleInTransaction);
        Objects.requireNonNull(statement);
        if (startUp.isZero()
                || message.isZero()
                || maximumMessageBytes < 1024
                || maximumMemoryBytes < maximumMessageBytes
                || maximumSpoolBytes < 0) {
            throw new IllegalArgumentException(
                    "Start-up and messages need a limit, and a session at least a message's memory");
        }
    }

    /** What a server has where nothing else is said. */
    public static SessionLimits defaults() {
        return new SessionLimits(
                Duration.ofSeconds(15),
                Duration.ofMinutes(2),
                Duration.ofMinutes(5),
                Duration.ofHours(12),
                Duration.ofMinutes(30),
                Duration.ZERO,
                64 << 20,
                0,
                256L << 20,
                4L << 30);
    }
}
