package io.reelshelf.sql.query;

import java.util.Objects;

/** A question that cannot be asked; the message says what is wrong and what to write. */
public final class QueryException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final QueryError error;

    /** A fault in a question. */
    public QueryException(QueryError error, String message) {
        super(message);
        this.error = Objects.requireNonNull(error);
    }

    /** The stable code, such as {@code RS-QUERY-001}. */
    public String code() {
        return error.code();
    }
}
