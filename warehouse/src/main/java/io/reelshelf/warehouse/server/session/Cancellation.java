package io.reelshelf.warehouse.server.session;

import io.reelshelf.warehouse.server.protocol.ServerException;
import org.jspecify.annotations.Nullable;

/** Whether the running statement is to stop, and why. Set from other threads. */
final class Cancellation {
    /** Why a statement is stopped. */
    enum Reason {
        USER("57014", "canceling statement due to user request"),
        TIMEOUT("57014", "canceling statement due to statement timeout"),
        SHUTDOWN("57P01", "terminating connection due to administrator command");

        private final String sqlState;
        private final String message;

        Reason(String sqlState, String message) {
            this.sqlState = sqlState;
            this.message = message;
        }

        ServerException exception() {
            return this == SHUTDOWN ? ServerException.fatal(sqlState, message) : new ServerException(sqlState, message);
        }
    }

    private volatile @Nullable Reason reason;

    void request(Reason why) {
        if (reason != Reason.SHUTDOWN) {
            reason = why;
        }
    }

    /** Forgets what was asked of the statement before. */
    void reset() {
        if (reason != Reason.SHUTDOWN) {
            reason = null;
        }
    }

    void check() throws ServerException {
        Reason why = reason;
        if (why != null) {
            throw why.exception();
        }
    }

    /** The error that an interrupted statement ends with. */
    ServerException exception() {
        Reason why = reason;
        return (why == null ? Reason.USER : why).exception();
    }
}
