package io.reelshelf.warehouse.server.access;

import java.sql.Connection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Tells when names may have begun to stand for something else: it ticks where a definition begins, where it ends, and where the
 * transaction of one ends. Safe for many threads.
 */
final class DefinitionClock {
    private final Set<Connection> defining = ConcurrentHashMap.newKeySet();
    private final AtomicLong ticks = new AtomicLong();

    /** A session defines something, which others see when its transaction commits. */
    void defines(Connection session) {
        defining.add(session);
        ticks.incrementAndGet();
    }

    /** A session has no transaction open any more: whether it had defined something. */
    boolean settled(Connection session) {
        if (!defining.contains(session)) {
            return false;
        }
        ticks.incrementAndGet();
        return defining.remove(session);
    }

    /** Owners or grants have changed. */
    void tick() {
        ticks.incrementAndGet();
    }

    long ticks() {
        return ticks.get();
    }

    /** Whether no session has a definition that the others do not see yet. */
    boolean quiet() {
        return defining.isEmpty();
    }
}
