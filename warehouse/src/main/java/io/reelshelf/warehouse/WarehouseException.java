package io.reelshelf.warehouse;

import java.util.Objects;

/** A failure that a user can meet: the message says what, where and what to do. */
public final class WarehouseException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final WarehouseError error;

    /** A failure found by Reelshelf itself. */
    public WarehouseException(WarehouseError error, String message) {
        super(message);
        this.error = Objects.requireNonNull(error);
    }

    /** A failure that an engine or library raised. */
    public WarehouseException(WarehouseError error, String message, Throwable cause) {
        super(message, cause);
        this.error = Objects.requireNonNull(error);
    }

    /** What went wrong. */
    public WarehouseError error() {
        return error;
    }
}
