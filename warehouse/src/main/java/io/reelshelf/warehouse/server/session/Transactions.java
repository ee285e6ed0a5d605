package io.reelshelf.warehouse.server.session;

import io.reelshelf.warehouse.server.protocol.ServerException;
import java.sql.SQLException;

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

    private final Engine engine;
    private final Runnable closeResults;
    private State state = State.IDLE;
    private long count;

    /**
     * A session's.
     *
     * @param closeResults closes portals and cursors, which end with their transaction
     */
    Transactions(Engine engine, Runnable closeResults) {
        this.engine = engine;
        this.closeResults = closeResults;
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

    private void start(boolean readOnly) throws SQLException, ServerException {
        engine.run(readOnly ? "BEGIN TRANSACTION READ ONLY" : "BEGIN TRANSACTION");
        count++;
    }

    /** COMMIT; returns false where it rolled back instead, because a statement had failed. */
    boolean commit() throws SQLException, ServerException {
        closeResults.run();
        State before = state;
        state = State.IDLE;
        if (before == State.IMPLICIT || before == State.BLOCK) {
            engine.run("COMMIT");
        }
        return before != State.FAILED;
    }

    /** ROLLBACK. */
    void rollback() throws SQLException, ServerException {
        closeResults.run();
        State before = state;
        state = State.IDLE;
        if (before == State.IMPLICIT || before == State.BLOCK) {
            engine.run("ROLLBACK");
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
        closeResults.run();
        state = after;
        if (undo) {
            try {
                engine.run("ROLLBACK");
            } catch (SQLException | ServerException e) {
                // DuckDB has ended the transaction itself.
                return;
            }
        }
    }
}
