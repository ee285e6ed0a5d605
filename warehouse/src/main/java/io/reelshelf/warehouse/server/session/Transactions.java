package io.reelshelf.warehouse.server.session;

import io.reelshelf.warehouse.server.protocol.ServerException;
import java.sql.SQLException;
import java.util.Set;
import java.util.TreeSet;

/** A session's transaction as PostgreSQL has it, over DuckDB's. */
final class Transactions {
    /** Where the session stands. */
    enum State {
        /** Each statement is its own transaction. */
        IDLE,
        /** Between the first statement and the end of a script or pipeline without BEGIN. */
        IMPLICIT,
        /** After BEGIN. */
        BLOCK,
        /** After BEGIN and an error; DuckDB's transaction is gone. */
        FAILED
    }

    /** What else ends with a transaction. */
    interface Ends {
        /** It is about to end: portals and cursors end with it. */
        void ending();

        /**
         * It has ended, and others see what it did or never will.
         *
         * @param kept whether it was committed
         */
        void ended(boolean kept);
    }

    private final Engine engine;
    private final Ends ends;
    private final TableLocks locks;
    private final int session;
    private boolean fresh;
    private boolean readOnly;
    private State state = State.IDLE;
    private long count;
    private long begun;

    /**
     * A session's.
     *
     * @param locks what LOCK holds until a transaction ends
     * @param session the session's number
     */
    Transactions(Engine engine, Ends ends, TableLocks locks, int session) {
        this.session = session;
        this.engine = engine;
        this.ends = ends;
        this.locks = locks;
    }

    /**
     * LOCK, and MERGE's lock of its target. A transaction that has done nothing else yet begins again, so that it sees what the
     * one before it wrote; another is told to try again where a holder of the lock has committed since it began.
     */
    void lock(Set<String> tables) throws SQLException, ServerException {
        try {
            locks.acquire(this, session, tables);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerException("57014", "canceling statement: the server stops");
        }
        if (fresh) {
            engine.run("ROLLBACK");
            engine.run(beginText());
            begun = locks.now();
        } else if (locks.committedSince(begun, tables)) {
            throw new ServerException(
                    "40001",
                    "could not serialize access: another transaction changed "
                            + String.join(", ", new TreeSet<>(tables)) + " after this one began",
                    "Run the transaction again.");
        }
    }

    /** Notes that the open transaction has read or written. */
    void used() {
        fresh = false;
    }

    State state() {
        return state;
    }

    /** A number that tells this session's transactions apart. */
    long number() {
        return count;
    }

    /** The status that ReadyForQuery tells. */
    char status() {
        return switch (state) {
            case IDLE, IMPLICIT -> 'I';
            case BLOCK -> 'T';
            case FAILED -> 'E';
        };
    }

    boolean open() {
        return state == State.IMPLICIT || state == State.BLOCK;
    }

    void refuseFailed() throws ServerException {
        if (state == State.FAILED) {
            throw new ServerException(
                    "25P02",
                    "current transaction is aborted, commands ignored until end of transaction block",
                    "Send ROLLBACK.");
        }
    }

    /** BEGIN. Returns false where a transaction was open already. */
    boolean begin(boolean readOnly) throws SQLException, ServerException {
        if (state == State.BLOCK) {
            return false;
        }
        if (state == State.IDLE) {
            start(readOnly);
        }
        state = State.BLOCK;
        return true;
    }

    /** Starts a transaction that the session ends by itself, where none is open. */
    void beginImplicit() throws SQLException, ServerException {
        if (state == State.IDLE) {
            start(false);
            state = State.IMPLICIT;
        }
    }

    private void start(boolean withoutWrites) throws SQLException, ServerException {
        readOnly = withoutWrites;
        begun = locks.now();
        engine.run(beginText());
        fresh = true;
        count++;
    }

    private String beginText() {
        return readOnly ? "BEGIN TRANSACTION READ ONLY" : "BEGIN TRANSACTION";
    }

    /** COMMIT; returns false where it rolled back instead, because a statement had failed. */
    boolean commit() throws SQLException, ServerException {
        ends.ending();
        State before = state;
        state = State.IDLE;
        boolean kept = false;
        try {
            if (before == State.IMPLICIT || before == State.BLOCK) {
                engine.run("COMMIT");
                locks.commit(this);
                kept = true;
            }
        } finally {
            locks.release(this);
            ends.ended(kept);
        }
        return before != State.FAILED;
    }

    /** ROLLBACK. */
    void rollback() throws SQLException, ServerException {
        ends.ending();
        State before = state;
        state = State.IDLE;
        try {
            if (before == State.IMPLICIT || before == State.BLOCK) {
                engine.run("ROLLBACK");
            }
        } finally {
            locks.release(this);
            ends.ended(false);
        }
    }

    /** Ends what {@link #beginImplicit} started. */
    void endImplicit() throws SQLException, ServerException {
        if (state == State.IMPLICIT) {
            commit();
        }
    }

    /**
     * After an error: what the transaction did is undone at once, so that others need not wait for the client's ROLLBACK.
     * DuckDB would still commit after a conflict.
     */
    void fail() {
        State after = state == State.IDLE || state == State.IMPLICIT ? State.IDLE : State.FAILED;
        boolean undo = open();
        ends.ending();
        state = after;
        if (undo) {
            try {
                engine.run("ROLLBACK");
            } catch (SQLException | ServerException e) {
                // DuckDB has ended the transaction itself.
                return;
            } finally {
                locks.release(this);
                ends.ended(false);
            }
        }
    }
}
