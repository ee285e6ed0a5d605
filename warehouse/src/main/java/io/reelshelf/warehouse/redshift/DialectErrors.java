package io.reelshelf.warehouse.redshift;

import java.util.Locale;
import java.util.Optional;

/** Errors that translated statements raise in DuckDB, which gives no SQLSTATE: read from its message. */
public final class DialectErrors {
    private static final String TOO_LONG = "(Error: value too long for type ";

    private DialectErrors() {}

    /**
     * The SQLSTATE and message of an error that Redshift words its own way: a text too long for its column (22001), a
     * division by zero (22012), a date that cannot be read (22007) or does
     * not exist (22008). Empty for all others.
     *
     * @param engineMessage DuckDB's message
     */
    public static Optional<RedshiftSqlException> of(String engineMessage) {
        int tooLong = engineMessage.lastIndexOf(TOO_LONG);
        if (tooLong >= 0) {
            int end = engineMessage.lastIndexOf(')');
            String message =
                    engineMessage.substring(tooLong + "(Error: ".length(), Math.max(end, tooLong + TOO_LONG.length()));
            return Optional.of(error("22001", message));
        }
        String lower = engineMessage.toLowerCase(Locale.ROOT);
        if (lower.contains("division by zero")) {
            return Optional.of(error("22012", "division by zero"));
        }
        if (lower.contains("date out of range") || lower.contains("timestamp out of range")) {
            return Optional.of(error("22008", firstLine(engineMessage)));
        }
        boolean date = lower.contains("date field")
                || lower.contains("timestamp field")
                || lower.contains("time field")
                || lower.contains("according to format specifier")
                || lower.contains("could not parse string");
        return date ? Optional.of(error("22007", firstLine(engineMessage))) : Optional.empty();
    }

    private static RedshiftSqlException error(String sqlState, String message) {
        return new RedshiftSqlException(sqlState, message, 0, null);
    }

    private static String firstLine(String message) {
        int end = message.indexOf('\n');
        return end < 0 ? message : message.substring(0, end);
    }
}
