package io.reelshelf.warehouse.server.session;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A statement that runs or ran.
 *
 * @param id its number since the server started
 * @param session the session's
 * @param type its command tag without counts
 * @param transaction tells the session's transactions apart
 * @param endedAt null while it runs
 * @param rows sent or changed
 * @param bytes sent
 * @param sqlState null unless it failed
 * @param error its message; null unless it failed
 */
public record QueryRecord(
        long id,
        int session,
        String user,
        String text,
        String type,
        long transaction,
        Instant startedAt,
        @Nullable Instant endedAt,
        long rows,
        long bytes,
        @Nullable String sqlState,
        @Nullable String error) {
    /** Checks what is always known. */
    public QueryRecord {
        Objects.requireNonNull(user);
        Objects.requireNonNull(text);
        Objects.requireNonNull(startedAt);
    }

    QueryRecord ended(Instant at, long rowCount, long byteCount, @Nullable String state, @Nullable String message) {
        return new QueryRecord(
                id, session, user, text, type, transaction, startedAt, at, rowCount, byteCount, state, message);
    }
}
