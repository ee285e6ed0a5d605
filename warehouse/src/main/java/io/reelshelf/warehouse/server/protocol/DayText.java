package io.reelshelf.warehouse.server.protocol;

/** Writes days and times as PostgreSQL's ISO style has them, without an object for each. */
final class DayText {
    static final long MICROS_OF_DAY = 86_400_000_000L;

    private static final int DAYS_TO_1970 = 719_468;
    private static final int DAYS_OF_400_YEARS = 146_097;

    private DayText() {}

    /** A day, counted from 1970-01-01; before the year 1 with BC behind it. */
    static void day(long epochDay, MessageWriter out) {
        if (putDay(epochDay, out) <= 0) {
            out.putText(" BC");
        }
    }

    /**
     * A day and time, counted in microseconds from 1970-01-01 00:00:00.
     *
     * @param zone what stands behind the time
     */
    static void time(long epochMicros, String zone, MessageWriter out) {
        long year = putDay(Math.floorDiv(epochMicros, MICROS_OF_DAY), out);
        long ofDay = Math.floorMod(epochMicros, MICROS_OF_DAY);
        int seconds = (int) (ofDay / 1_000_000);
        out.putByte(' ').putTwoDigits(seconds / 3600).putByte(':').putTwoDigits(seconds / 60 % 60);
        out.putByte(':').putTwoDigits(seconds % 60);
        putFraction((int) (ofDay % 1_000_000), out);
        out.putText(zone);
        if (year <= 0) {
            out.putText(" BC");
        }
    }

    /** Without zeros at its end. */
    private static void putFraction(int micros, MessageWriter out) {
        if (micros == 0) {
            return;
        }
        int digits = micros;
        int width = 6;
        while (digits % 10 == 0) {
            digits /= 10;
            width--;
        }
        out.putByte('.').putPadded(digits, width);
    }

    /**
     * Years of the proleptic Gregorian calendar that begin in March put leap days last; 400 of them have a fixed number of
     * days. Returns the year, 0 for 1 BC.
     */
    private static long putDay(long epochDay, MessageWriter out) {
        long days = epochDay + DAYS_TO_1970;
        long era = Math.floorDiv(days, DAYS_OF_400_YEARS);
        int ofEra = (int) Math.floorMod(days, (long) DAYS_OF_400_YEARS);
        int yearOfEra = (ofEra - ofEra / 1460 + ofEra / 36_524 - ofEra / 146_096) / 365;
        int ofYear = ofEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
        int marchMonth = (5 * ofYear + 2) / 153;
        int month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
        long year = era * 400 + yearOfEra + (month <= 2 ? 1 : 0);
        out.putPadded((int) (year > 0 ? year : 1 - year), 4).putByte('-');
        out.putTwoDigits(month).putByte('-').putTwoDigits(ofYear - (153 * marchMonth + 2) / 5 + 1);
        return year;
    }
}
