package io.reelshelf.warehouse.server.access;

import io.reelshelf.warehouse.server.access.RelationLookup.Found;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * The relations as they were at most a second ago, so that not every statement has DuckDB print the definitions of all
 * its views. Only what is allowed by them, and needs no rewriting, runs on their word: a refusal is always found afresh.
 * Safe for many threads.
 */
final class RecentRelations {
    private static final long SECOND = 1_000_000_000L;

    private static final Set<String> OF_SESSIONS = Set.of("main", "temp");

    private final Jdbi jdbi;
    private final String database;
    private final LongSupplier nanoTime;
    private @Nullable Map<String, List<Found>> relations;
    private long readAt;

    RecentRelations(Jdbi jdbi, String database, LongSupplier nanoTime) {
        this.jdbi = jdbi;
        this.database = database;
        this.nanoTime = nanoTime;
    }

    /** Forgets them: a definition changes. */
    synchronized void forget() {
        relations = null;
    }

    /**
     * A lookup of these names; empty where one of them is not known, or may stand for something of the session's own: one
     * without a schema, or in the schema main, where temporary tables are.
     */
    Optional<RelationLookup> lookup(Collection<List<String>> paths) {
        boolean shared = paths.stream()
                .noneMatch(path ->
                        path.size() == 1 || OF_SESSIONS.contains(path.get(0).toLowerCase(Locale.ROOT)));
        if (!shared) {
            return Optional.empty();
        }
        RelationLookup lookup = new RelationLookup(database, current());
        return paths.stream().allMatch(lookup::knows) ? Optional.of(lookup) : Optional.empty();
    }

    private synchronized Map<String, List<Found>> current() {
        Map<String, List<Found>> known = relations;
        long now = nanoTime.getAsLong();
        if (known == null || now - readAt > SECOND) {
            known = jdbi.<Map<String, List<Found>>, RuntimeException>withHandle(this::readQuietly);
            relations = known;
            readAt = now;
        }
        return known;
    }

    private Map<String, List<Found>> readQuietly(Handle handle) {
        try {
            return RelationLookup.all(handle.getConnection(), database);
        } catch (SQLException e) {
            throw new IllegalStateException("DuckDB does not list its relations: " + e.getMessage(), e);
        }
    }
}
