package io.reelshelf.warehouse.redshift;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Names of date parts and what DuckDB calls them:
 * https://docs.aws.amazon.com/redshift/latest/dg/r_Dateparts_for_datetime_functions.html
 */
final class DateParts {
    private static final Map<String, String> NAMES = new HashMap<>();

    static {
        add("millennium", "millennium", "millennia", "mil", "mils");
        add("century", "century", "centuries", "c", "cent", "cents");
        add("decade", "decade", "decades", "dec", "decs");
        add("epoch", "epoch");
        add("year", "year", "years", "y", "yr", "yrs");
        add("quarter", "quarter", "quarters", "qtr", "qtrs");
        add("month", "month", "months", "mon", "mons");
        add("week", "week", "weeks", "w");
        add("dow", "dayofweek", "dow", "dw", "weekday");
        add("doy", "dayofyear", "doy", "dy", "yearday");
        add("day", "day", "days", "d");
        add("hour", "hour", "hours", "h", "hr", "hrs");
        add("minute", "minute", "minutes", "m", "min", "mins");
        add("second", "second", "seconds", "s", "sec", "secs");
        add(
                "millisecond",
                "millisecond",
                "milliseconds",
                "ms",
                "msec",
                "msecs",
                "msecond",
                "mseconds",
                "millisec",
                "millisecs",
                "millisecon");
        add(
                "microsecond",
                "microsecond",
                "microseconds",
                "us",
                "usec",
                "usecs",
                "usecond",
                "useconds",
                "microsec",
                "microsecs",
                "microsecond");
        add("timezone", "timezone");
        add("timezone_hour", "timezone_hour");
        add("timezone_minute", "timezone_minute");
    }

    private DateParts() {}

    private static void add(String duckDb, String... names) {
        for (String name : List.of(names).stream().distinct().toList()) {
            NAMES.put(name, duckDb);
        }
    }

    static boolean known(String name) {
        return NAMES.containsKey(Token.fold(name));
    }

    /** DuckDB's name of a part; null where Redshift has none of that name. */
    static @Nullable String duckDb(String name) {
        return NAMES.get(Token.fold(name));
    }

    /** DuckDB's name of a part that a call gives as a word or a string. */
    static String read(Token token) throws RedshiftSqlException {
        String part =
                token.kind() == TokenKind.WORD || token.kind() == TokenKind.STRING || token.kind() == TokenKind.QUOTED
                        ? duckDb(token.value())
                        : null;
        if (part == null) {
            throw RedshiftSqlException.refused(
                    "The date part " + token.text(), token.position(), "Write one such as day, month or year.");
        }
        return part;
    }
}
