package io.reelshelf.warehouse.server.session;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;

/** The open sessions. Safe for many threads. */
public final class SessionRegistry {
    private final int maximum;
    private final Map<Integer, Session> sessions = new ConcurrentSkipListMap<>();
    private final AtomicInteger ids = new AtomicInteger(1000);
    private boolean closed;

    /** Of at most so many sessions. */
    public SessionRegistry(int maximum) {
        this.maximum = maximum;
    }

    int nextId() {
        return ids.incrementAndGet();
    }

    /** The most sessions there may be. */
    public int maximum() {
        return maximum;
    }

    /** How many sessions are open. */
    public int size() {
        return sessions.size();
    }

    /** False where there are as many as may be, or the server stops. */
    synchronized boolean add(Session session) {
        if (closed || sessions.size() >= maximum) {
            return false;
        }
        sessions.put(session.id(), session);
        return true;
    }

    void remove(Session session) {
        sessions.remove(session.id());
    }

    /** Cancels what a session runs; false where there is no such session or the key is another. */
    boolean cancel(int id, int key) {
        Session session = sessions.get(id);
        if (session == null || session.key() != key) {
            return false;
        }
        session.cancel(Cancellation.Reason.USER);
        return true;
    }

    java.util.Optional<Session> find(int id) {
        return java.util.Optional.ofNullable(sessions.get(id));
    }

    /** What the open sessions do. */
    public List<SessionInfo> list() {
        return sessions.values().stream().map(Session::info).toList();
    }

    /** Lets no more sessions in and ends those that wait for their client. */
    public synchronized void drain() {
        closed = true;
        sessions.values().forEach(Session::endWhenIdle);
    }

    /** Cancels what still runs and ends all sessions. */
    public void terminate() {
        sessions.values().forEach(Session::terminate);
    }
}
