package io.reelshelf.warehouse.server.session;

import io.reelshelf.warehouse.server.protocol.ServerException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What LOCK holds: a table belongs to one transaction until that ends, and others that LOCK it wait. It binds those that ask
 * for it; other statements go on, and fail with 40001 where they meet another's changes.
 */
public final class TableLocks {
    private final Duration patience;
    private final Map<String, Object> holders = new HashMap<>();

    /** @param patience how long a transaction waits for another's lock */
    public TableLocks(Duration patience) {
        this.patience = patience;
    }

    /**
     * Takes the locks in the order of the names, or none.
     *
     * @param owner whose transaction it is
     * @return true where it had to wait
     * @throws ServerException 55P03 where another transaction keeps one of them too long
     */
    synchronized boolean acquire(Object owner, Set<String> tables) throws ServerException, InterruptedException {
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
            waited = true;
            wait(left);
        }
        tables.forEach(table -> holders.put(table, owner));
        return waited;
    }

    /** Gives back what a transaction holds. */
    synchronized void release(Object owner) {
        if (holders.values().removeIf(holder -> holder == owner)) {
            notifyAll();
        }
    }

    private boolean isHeldByAnother(Object owner, Set<String> tables) {
        return tables.stream().anyMatch(table -> holders.getOrDefault(table, owner) != owner);
    }
}
