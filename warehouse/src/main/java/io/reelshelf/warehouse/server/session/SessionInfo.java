package io.reelshelf.warehouse.server.session;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A session as others see it.
 *
 * @param id its number
 * @param state {@code active}, {@code idle} or {@code idle in transaction}
 * @param query the number of the statement that runs; null while idle
 */
public record SessionInfo(
        int id,
        String user,
        String application,
        String address,
        int port,
        Instant startedAt,
        String state,
        @Nullable Long query) {}
