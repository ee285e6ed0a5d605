package io.reelshelf.sql.source;

import java.util.Objects;

/** A fault in a view file; the message starts with {@code file:line:column}, then says what and how to mend it. */
public final class ViewException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ViewError error;

    /** A fault found in a view file. */
    public ViewException(ViewError error, String message) {
        super(message);
        this.error = Objects.requireNonNull(error);
    }

    /** A fault at a place, {@code file:line:column}; the text becomes a sentence. */
    public static ViewException at(ViewError error, String place, String what) {
        return new ViewException(error, place + ": " + what + (what.endsWith("?") ? "" : "."));
    }

    /** The kind of fault. */
    public ViewError error() {
        return error;
    }

    /** The stable code, such as {@code RS-SQL-001}. */
    public String code() {
        return error.code();
    }
}
