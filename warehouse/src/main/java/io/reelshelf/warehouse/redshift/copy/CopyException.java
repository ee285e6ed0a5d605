package io.reelshelf.warehouse.redshift.copy;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A COPY or UNLOAD that did not happen. Its text never holds a credential. */
public final class CopyException extends Exception {
    private static final long serialVersionUID = 1L;

    static final String REFUSED = "0A000";
    static final String SYNTAX = "42601";
    static final String UNDEFINED_COLUMN = "42703";
    static final String UNDEFINED_TABLE = "42P01";
    static final String DENIED = "42501";
    static final String NO_FILE = "58P01";
    static final String FILE_EXISTS = "58P02";
    static final String IO = "58030";
    static final String BAD_FILE = "22P04";
    static final String TOO_LONG = "22001";
    static final String TYPES_DIFFER = "42804";
    static final String LIMIT = "54000";

    private final String sqlState;
    private final @Nullable String hint;

    CopyException(String sqlState, String message, @Nullable String hint) {
        super(message);
        this.sqlState = sqlState;
        this.hint = hint;
    }

    CopyException(String sqlState, String message, @Nullable String hint, Throwable cause) {
        super(message, cause);
        this.sqlState = sqlState;
        this.hint = hint;
    }

    /** Five characters by which a client tells errors apart. */
    public String sqlState() {
        return sqlState;
    }

    /** What to do. */
    public Optional<String> hint() {
        return Optional.ofNullable(hint);
    }
}
