package io.reelshelf.warehouse.server.auth;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A user of the server, without secrets.
 *
 * @param name lower case, as Redshift folds names
 * @param superuser true for who may do everything ({@code CREATEUSER} in Redshift's words)
 * @param createdAt when the user was added
 * @param validUntilOrNull when the password ends; null where never
 */
public record User(
        String name,
        boolean superuser,
        Instant createdAt,
        @Nullable Instant validUntilOrNull) {
    public User {
        Objects.requireNonNull(name);
        Objects.requireNonNull(createdAt);
    }

    /** When the password ends; empty where never. */
    public Optional<Instant> validUntil() {
        return Optional.ofNullable(validUntilOrNull);
    }
}
