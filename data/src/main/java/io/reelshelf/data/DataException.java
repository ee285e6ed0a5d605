package io.reelshelf.data;

/** A failure that a user can meet; the message says what, where and what to do. */
public final class DataException extends RuntimeException {
    private final DataError error;

    /** A failure without a cause. */
    public DataException(DataError error, String message) {
        super(message);
        this.error = error;
    }

    /** A failure with the exception that led to it. */
    public DataException(DataError error, String message, Throwable cause) {
        super(message, cause);
        this.error = error;
    }

    /** What kind of failure it is. */
    public DataError error() {
        return error;
    }

    /** The stable code, such as {@code RS-DATA-001}. */
    public String code() {
        return error.code();
    }
}
