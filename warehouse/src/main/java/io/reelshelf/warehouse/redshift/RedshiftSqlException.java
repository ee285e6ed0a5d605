package io.reelshelf.warehouse.redshift;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A text that is no Redshift SQL, or that this server does not run. */
public final class RedshiftSqlException extends Exception {
    private static final long serialVersionUID = 1L;

    /** SQLSTATE of a text that cannot be read. */
    public static final String SYNTAX_ERROR = "42601";
    /** SQLSTATE of a feature that is refused by name. */
    public static final String FEATURE_NOT_SUPPORTED = "0A000";
    /** SQLSTATE of a text beyond the bounds: its length, its nesting or what it grows to. */
    public static final String PROGRAM_LIMIT_EXCEEDED = "54000";
    /** SQLSTATE of a function that neither Redshift nor this server has. */
    public static final String UNDEFINED_FUNCTION = "42883";

    private final String sqlState;
    private final int position;
    private final @Nullable String hint;

    /**
     * An error.
     *
     * @param sqlState five characters, see https://www.postgresql.org/docs/8.0/errcodes-appendix.html
     * @param position index in the script of the character where it is, from 0
     * @param hint what to write instead; null where nothing helps
     */
    public RedshiftSqlException(String sqlState, String message, int position, @Nullable String hint) {
        super(message);
        this.sqlState = sqlState;
        this.position = position;
        this.hint = hint;
    }

    static RedshiftSqlException syntax(String message, int position) {
        return new RedshiftSqlException(SYNTAX_ERROR, message, position, null);
    }

    static RedshiftSqlException refused(String feature, int position, @Nullable String hint) {
        return new RedshiftSqlException(FEATURE_NOT_SUPPORTED, feature + " is not supported", position, hint);
    }

    /** Five characters by which a client tells errors apart. */
    public String sqlState() {
        return sqlState;
    }

    /** Index in the script of the character where it is, from 0. The protocol's field counts characters from 1. */
    public int position() {
        return position;
    }

    /** What to write instead. */
    public Optional<String> hint() {
        return Optional.ofNullable(hint);
    }
}
