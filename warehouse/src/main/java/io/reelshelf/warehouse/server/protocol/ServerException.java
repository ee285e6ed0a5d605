package io.reelshelf.warehouse.server.protocol;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An error for the client: it becomes an {@code ErrorResponse}. */
public final class ServerException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String sqlState;
    private final @Nullable String hint;
    private final int position;
    private final boolean fatal;

    private ServerException(String sqlState, String message, @Nullable String hint, int position, boolean fatal) {
        super(message);
        if (sqlState.length() != 5) {
            throw new IllegalArgumentException("An SQLSTATE has five characters: " + sqlState);
        }
        this.sqlState = sqlState;
        this.hint = hint;
        this.position = position;
        this.fatal = fatal;
    }

    /** An error after which the session goes on. */
    public ServerException(String sqlState, String message) {
        this(sqlState, message, null, 0, false);
    }

    /** An error with what to do about it. */
    public ServerException(String sqlState, String message, @Nullable String hint) {
        this(sqlState, message, hint, 0, false);
    }

    /** An error that ends the session. */
    public static ServerException fatal(String sqlState, String message) {
        return new ServerException(sqlState, message, null, 0, true);
    }

    /** An error that ends the session, with what to do about it. */
    public static ServerException fatal(String sqlState, String message, String hint) {
        return new ServerException(sqlState, message, hint, 0, true);
    }

    /**
     * The same error with its place in the text that the client sent.
     *
     * @param character counted from 1; 0 for none
     */
    public ServerException at(int character) {
        return new ServerException(sqlState, String.valueOf(getMessage()), hint, character, fatal);
    }

    /** Five characters by which a client tells errors apart. */
    public String sqlState() {
        return sqlState;
    }

    /** What to do. */
    public Optional<String> hint() {
        return Optional.ofNullable(hint);
    }

    /** The character where it is, from 1; 0 where unknown. */
    public int position() {
        return position;
    }

    /** Whether the session ends. */
    public boolean fatal() {
        return fatal;
    }
}
