package io.reelshelf.warehouse.redshift;

import java.util.Locale;

/** SQLSTATEs of the errors of DuckDB itself that the conformance suite meets. */
final class EngineStates {
    private EngineStates() {}

    static String of(String message) {
        return DialectErrors.of(message)
                .map(RedshiftSqlException::sqlState)
                .orElseGet(() -> engine(message.toLowerCase(Locale.ROOT)));
    }

    private static String engine(String message) {
        if (message.startsWith("catalog error") && message.contains("does not exist")) {
            return "42P01";
        }
        if (message.startsWith("binder error")) {
            return message.contains("no function matches") ? "42883" : "42703";
        }
        if (message.startsWith("parser error")) {
            return "42601";
        }
        return message.contains("not null") ? "23502" : message;
    }
}
