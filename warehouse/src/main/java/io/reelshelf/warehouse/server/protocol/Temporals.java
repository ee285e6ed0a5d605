package io.reelshelf.warehouse.server.protocol;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;

/**
 * Reads dates and times as drivers write them: {@code 2024-02-29}, {@code 2024-02-29 +00}, {@code 2024-02-29
 * 10:11:12.5+01}, with a T or a blank between.
 */
final class Temporals {
    private Temporals() {}

    static LocalDate date(String text) throws ServerException {
        try {
            return LocalDate.parse(day(text.strip()));
        } catch (DateTimeException e) {
            throw invalid("date", text);
        }
    }

    static LocalTime time(String text) throws ServerException {
        try {
            String stripped = text.strip();
            int zone = zoneStart(stripped, 0);
            return LocalTime.parse(stripped.substring(0, zone).strip());
        } catch (DateTimeException e) {
            throw invalid("time", text);
        }
    }

    /** Without its offset, as PostgreSQL reads a timestamp without time zone. */
    static LocalDateTime timestamp(String text) throws ServerException {
        try {
            String stripped = text.strip();
            String day = day(stripped);
            return LocalDateTime.of(LocalDate.parse(day), clock(stripped, day.length()));
        } catch (DateTimeException e) {
            throw invalid("timestamp", text);
        }
    }

    /** An instant; without an offset it is UTC. */
    static OffsetDateTime instant(String text) throws ServerException {
        try {
            String stripped = text.strip();
            String day = day(stripped);
            LocalDateTime local = LocalDateTime.of(LocalDate.parse(day), clock(stripped, day.length()));
            int zone = zoneStart(stripped, day.length());
            String offset = stripped.substring(zone).strip();
            return local.atOffset(
                    offset.isEmpty()
                                    || offset.equalsIgnoreCase("z")
                                    || offset.toLowerCase(Locale.ROOT).equals("utc")
                            ? ZoneOffset.UTC
                            : ZoneOffset.of(offset));
        } catch (DateTimeException e) {
            throw invalid("timestamp with time zone", text);
        }
    }

    /** Completes an offset such as {@code +01} for java.time's parser. */
    static String withFullOffset(String time) {
        int zone = zoneStart(time, 0);
        return time.length() - zone == 3 ? time + ":00" : time;
    }

    private static LocalTime clock(String text, int from) {
        if (text.length() <= from) {
            return LocalTime.MIDNIGHT;
        }
        String clock = text.substring(from + 1, Math.max(from + 1, zoneStart(text, from)))
                .strip();
        return clock.isEmpty() ? LocalTime.MIDNIGHT : LocalTime.parse(clock);
    }

    private static String day(String text) {
        int end = 0;
        while (end < text.length() && text.charAt(end) != ' ' && text.charAt(end) != 'T') {
            end++;
        }
        return text.substring(0, end);
    }

    private static int zoneStart(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '+' || c == 'Z' || c == 'z' || c == 'U' || (c == '-' && i > from)) {
                return i;
            }
        }
        return text.length();
    }

    private static ServerException invalid(String type, String text) {
        String shown = text.length() > 60 ? text.substring(0, 60) + "…" : text;
        return new ServerException("22007", "invalid input syntax for type " + type + ": \"" + shown + "\"");
    }
}
