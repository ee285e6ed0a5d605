package io.reelshelf.warehouse.server.session;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** The statements that run and the last ones that ended, in memory. Safe for many threads. */
public final class QueryLog {
    private static final int KEPT = 5_000;
    /** Of a longer text the beginning is kept, as Redshift does. */
    private static final int KEPT_CHARACTERS = 4_000;

    private final AtomicLong ids = new AtomicLong();
    private final Map<Long, QueryRecord> running = new ConcurrentSkipListMap<>();
    private final ArrayDeque<QueryRecord> ended = new ArrayDeque<>();

    /** The statements that run, and before them the last ones that ended, oldest first. */
    public List<QueryRecord> queries() {
        List<QueryRecord> all;
        synchronized (ended) {
            all = new ArrayList<>(ended);
        }
        all.addAll(running.values());
        return all;
    }

    QueryRecord begin(int session, String user, String text, String type, long transaction) {
        String kept = text.length() > KEPT_CHARACTERS ? text.substring(0, KEPT_CHARACTERS) : text;
        QueryRecord query = new QueryRecord(
                ids.incrementAndGet(), session, user, kept, type, transaction, Instant.now(), null, 0, 0, null, null);
        running.put(query.id(), query);
        return query;
    }

    void end(QueryRecord query, long rows, long bytes, @Nullable String sqlState, @Nullable String error) {
        running.remove(query.id());
        QueryRecord done = query.ended(Instant.now(), rows, bytes, sqlState, error);
        synchronized (ended) {
            if (ended.size() == KEPT) {
                ended.removeFirst();
            }
            ended.addLast(done);
        }
    }
}
