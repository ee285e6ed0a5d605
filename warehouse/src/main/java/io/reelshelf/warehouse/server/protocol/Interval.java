package io.reelshelf.warehouse.server.protocol;

import java.util.StringTokenizer;

/**
 * A span of time as both engines keep it, in three parts that are not converted into each other.
 *
 * @param months whole months
 * @param days whole days
 * @param micros microseconds
 */
record Interval(int months, int days, long micros) {
    private static final long MICROS_PER_SECOND = 1_000_000;

    /** Reads DuckDB's text, such as {@code 1 year 2 months 3 days -04:05:06.5}. */
    static Interval parse(String text) {
        StringTokenizer words = new StringTokenizer(text, " ");
        int months = 0;
        int days = 0;
        long micros = 0;
        while (words.hasMoreTokens()) {
            String number = words.nextToken();
            if (number.indexOf(':') >= 0) {
                micros = micros(number);
                continue;
            }
            int count = Integer.parseInt(number);
            String unit = words.nextToken();
            if (unit.startsWith("year")) {
                months += 12 * count;
            } else if (unit.startsWith("mon")) {
                months += count;
            } else {
                days += count;
            }
        }
        return new Interval(months, days, micros);
    }

    private static long micros(String clock) {
        boolean negative = clock.startsWith("-");
        String[] parts = (negative ? clock.substring(1) : clock).split(":", 3);
        String[] seconds = parts[2].split("\\.", 2);
        long whole = (Long.parseLong(parts[0]) * 60 + Long.parseLong(parts[1])) * 60 + Long.parseLong(seconds[0]);
        long fraction = seconds.length < 2 ? 0 : Long.parseLong((seconds[1] + "000000").substring(0, 6));
        long micros = whole * MICROS_PER_SECOND + fraction;
        return negative ? -micros : micros;
    }

    /** PostgreSQL's text, such as {@code 1 year 2 mons 3 days 04:05:06}. */
    String text() {
        StringBuilder text = new StringBuilder();
        unit(text, months / 12, "year");
        unit(text, months % 12, "mon");
        unit(text, days, "day");
        if (micros != 0 || text.isEmpty()) {
            long seconds = Math.abs(micros) / MICROS_PER_SECOND;
            text.append(text.isEmpty() ? "" : " ").append(micros < 0 ? "-" : "");
            pad(text, seconds / 3600).append(':');
            pad(text, seconds / 60 % 60).append(':');
            pad(text, seconds % 60);
            long fraction = Math.abs(micros) % MICROS_PER_SECOND;
            if (fraction != 0) {
                String digits = String.valueOf(MICROS_PER_SECOND + fraction).substring(1);
                int end = digits.length();
                while (digits.charAt(end - 1) == '0') {
                    end--;
                }
                text.append('.').append(digits, 0, end);
            }
        }
        return text.toString();
    }

    private static void unit(StringBuilder text, int count, String name) {
        if (count != 0) {
            text.append(text.isEmpty() ? "" : " ")
                    .append(count)
                    .append(' ')
                    .append(name)
                    .append(count == 1 ? "" : "s");
        }
    }

    private static StringBuilder pad(StringBuilder text, long number) {
        return text.append(number < 10 ? "0" : "").append(number);
    }
}
