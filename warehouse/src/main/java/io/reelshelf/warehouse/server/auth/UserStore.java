package io.reelshelf.warehouse.server.auth;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jspecify.annotations.Nullable;

/**
 * The users in the warehouse's file, table {@code server.users}. Holds verifiers, never passwords. Safe for many threads.
 */
public final class UserStore {
    private static final RowMapper<User> USER = (row, context) -> new User(
            row.getString("name"),
            row.getBoolean("superuser"),
            instant(row.getObject("created_at", LocalDateTime.class)),
            optional(row.getObject("valid_until", LocalDateTime.class)));

    private final Jdbi jdbi;
    private final byte[] secret;

    record Credentials(User user, Verifiers verifiers) {}

    /**
     * Over connections to the migrated file.
     *
     * @param jdbi connects to the warehouse's file, as {@link io.reelshelf.warehouse.Warehouse#jdbi} does
     */
    public UserStore(Jdbi jdbi) {
        this.jdbi = jdbi;
        this.secret = ensureSecret();
    }

    /** All users by name. */
    public List<User> list() {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT * FROM server.users ORDER BY name")
                .map(USER)
                .list());
    }

    /** One user. */
    public Optional<User> find(String name) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT * FROM server.users WHERE name = :name")
                .bind("name", name)
                .map(USER)
                .findOne());
    }

    /**
     * Adds a user.
     *
     * @param password null for a user who cannot log in until it is given one
     * @throws IllegalArgumentException where the name is taken or malformed, or the password too weak
     */
    public void add(String name, @Nullable String password, boolean superuser, @Nullable Instant validUntil) {
        UserNames.check(name);
        if (password != null) {
            Passwords.check(name, password);
        }
        if (find(name).isPresent()) {
            throw new IllegalArgumentException("user \"" + name + "\" already exists");
        }
        Verifiers verifiers = Verifiers.of(password == null ? Passwords.generate() : password, Passwords.random());
        jdbi.useHandle(handle -> handle.createUpdate("""
                        INSERT INTO server.users (name, superuser, created_at, password_changed_at, valid_until, scram, digest)
                        VALUES (:name, :superuser, :now, :now, :until, :scram, :digest)
                        """)
                .bind("name", name)
                .bind("superuser", superuser)
                .bind("now", now())
                .bind("until", validUntil == null ? null : LocalDateTime.ofInstant(validUntil, ZoneOffset.UTC))
                .bind("scram", verifiers.scram().text())
                .bind("digest", verifiers.digest().text())
                .execute());
    }

    /**
     * Gives a user another password; the old one ends at once, sessions stay.
     *
     * @return false where there is no such user
     */
    public boolean changePassword(String name, String password) {
        Passwords.check(name, password);
        Verifiers verifiers = Verifiers.of(password, Passwords.random());
        return jdbi.withHandle(handle -> handle.createUpdate("""
                                UPDATE server.users SET scram = :scram, digest = :digest, password_changed_at = :now
                                WHERE name = :name
                                """)
                        .bind("scram", verifiers.scram().text())
                        .bind("digest", verifiers.digest().text())
                        .bind("now", now())
                        .bind("name", name)
                        .execute())
                == 1;
    }

    /** Makes a user a superuser, or no longer one. */
    public void setSuperuser(String name, boolean superuser) {
        jdbi.useHandle(
                handle -> handle.createUpdate("UPDATE server.users SET superuser = :superuser WHERE name = :name")
                        .bind("superuser", superuser)
                        .bind("name", name)
                        .execute());
    }

    /** Says when a user's password ends; null for never. */
    public void setValidUntil(String name, @Nullable Instant validUntil) {
        jdbi.useHandle(handle -> handle.createUpdate("UPDATE server.users SET valid_until = :until WHERE name = :name")
                .bind("until", validUntil == null ? null : LocalDateTime.ofInstant(validUntil, ZoneOffset.UTC))
                .bind("name", name)
                .execute());
    }

    /** Removes a user; false where there is none. Grants and memberships are {@code access}'s to remove. */
    public boolean remove(String name) {
        return jdbi.withHandle(handle -> handle.createUpdate("DELETE FROM server.users WHERE name = :name")
                        .bind("name", name)
                        .execute())
                == 1;
    }

    Optional<Credentials> credentials(String name) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT * FROM server.users WHERE name = :name")
                .bind("name", name)
                .map((row, context) -> new Credentials(
                        USER.map(row, context),
                        new Verifiers(
                                ScramVerifier.parse(row.getString("scram")),
                                DigestVerifier.parse(row.getString("digest")))))
                .findOne());
    }

    /** Known to this warehouse only; from it come the salts of users who do not exist. */
    byte[] secret() {
        return secret.clone();
    }

    private byte[] ensureSecret() {
        byte[] fresh = new byte[Digests.LENGTH];
        Passwords.random().nextBytes(fresh);
        return jdbi.withHandle(handle -> {
            handle.createUpdate(
                            "INSERT INTO server.secrets (name, value) VALUES ('salts', :value) ON CONFLICT DO NOTHING")
                    .bind("value", Base64.getEncoder().encodeToString(fresh))
                    .execute();
            return Base64.getDecoder()
                    .decode(handle.createQuery("SELECT value FROM server.secrets WHERE name = 'salts'")
                            .mapTo(String.class)
                            .one());
        });
    }

    private static LocalDateTime now() {
        return LocalDateTime.now(ZoneOffset.UTC);
    }

    private static Instant instant(LocalDateTime utc) {
        return utc.toInstant(ZoneOffset.UTC);
    }

    private static @Nullable Instant optional(@Nullable LocalDateTime utc) {
        return utc == null ? null : instant(utc);
    }
}
