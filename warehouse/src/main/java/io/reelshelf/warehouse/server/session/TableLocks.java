package io.reelshelf.warehouse.server.session;

import io.reelshelf.warehouse.server.protocol.ServerException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What LOCK holds: a table belongs to one transaction until that ends, and others that LOCK it wait. It binds those that ask
 * for it; other statements go on, and fail with 40001 where they meet another's changes.
 */
public final class TableLocks {
    private final Duration patience;
    private final Map<String, Holder> holders = new HashMap<>();
    private final Map<Object, List<Held>> waiting = new HashMap<>();
    private final Map<String, Long> committed = new HashMap<>();
    private long clock;

    /**
     * A lock on a table.
     *
     * @param table {@code schema.table}
     * @param session whose transaction asked for it
     * @param granted false while it waits
     * @param since when it got the lock, or began to wait
     */
    public record Held(String table, int session, boolean granted, Instant since) {}

    private record Holder(Object owner, Held held) {}

    /** @param patience how long a transaction waits for another's lock */
    public TableLocks(Duration patience) {
        this.patience = patience;
    }

    /**
     * Takes the locks in the order of the names, or none.
     *
     * @param owner whose transaction it is
     * @param session its session's number
     * @return true where it had to wait
     * @throws ServerException 55P03 where another transaction keeps one of them too long
     */
    synchronized boolean acquire(Object owner, int session, Set<String> tables)
            throws ServerException, InterruptedException {
        try {
            boolean waited = waitFor(owner, session, tables);
            tables.forEach(table ->
                    holders.putIfAbsent(table, new Holder(owner, new Held(table, session, true, Instant.now()))));
            return waited;
        } finally {
            waiting.remove(owner);
        }
    }

    private boolean waitFor(Object owner, int session, Set<String> tables)
            throws ServerException, InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        boolean waited = false;
        while (isHeldByAnother(owner, tables)) {
            long left = (deadline - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                throw new ServerException(
                        "55P03",
                        "another transaction keeps " + String.join(", ", new TreeSet<>(tables)) + " locked",
                        "Try again, or end that transaction.");
            }
            if (!waited) {
                Instant now = Instant.now();
                waiting.put(
                        owner,
                        tables.stream()
                                .map(table -> new Held(table, session, false, now))
                                .toList());
            }
            waited = true;
            wait(left);
        }
        return waited;
    }

    /** Gives back what a transaction holds that is undone. */
    synchronized void release(Object owner) {
        if (holders.values().removeIf(holder -> holder.owner() == owner)) {
            notifyAll();
        }
    }

    /** Gives back what a transaction holds that has committed. */
    synchronized void commit(Object owner) {
        long now = ++clock;
        holders.forEach((table, holder) -> {
            if (holder.owner() == owner) {
                committed.put(table, now);
            }
        });
        release(owner);
    }

    /** A moment to compare commits with. */
    synchronized long now() {
        return clock;
    }

    /** Whether a transaction that had locked one of these tables has committed after that moment. */
    synchronized boolean committedSince(long moment, Set<String> tables) {
        return tables.stream().anyMatch(table -> committed.getOrDefault(table, 0L) > moment);
    }

    private boolean isHeldByAnother(Object owner, Set<String> tables) {
        return tables.stream().map(holders::get).anyMatch(holder -> holder != null && holder.owner() != owner);
    }

    /** The locks that are held, and those that are waited for. */
    public synchronized List<Held> list() {
        return Stream.concat(
                        holders.values().stream().map(Holder::held),
                        waiting.values().stream().flatMap(List::stream))
                .sorted(Comparator.comparing(Held::table).thenComparing(Held::session))
                .toList();
    }
}
