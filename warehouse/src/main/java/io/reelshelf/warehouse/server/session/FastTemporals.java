package io.reelshelf.warehouse.server.session;

/**
 * Reads the usual forms of days and times straight from their bytes, {@code 2024-02-29} and {@code 2024-02-29
 * 10:11:12.5}. What has another form, or is no such day, is left to the parser that knows them all.
 */
final class FastTemporals {
    /** Not of the usual form. */
    static final long OTHER = Long.MIN_VALUE;

    private static final int[] DAYS = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

    private FastTemporals() {}

    /** Days since 1970-01-01. */
    static long day(byte[] bytes, int length) {
        return length == 10 ? dayOf(bytes) : OTHER;
    }

    /** Microseconds since 1970-01-01 00:00:00. */
    static long timestamp(byte[] bytes, int length) {
        if (length < 19 || length > 26 || length == 20 || bytes[10] != ' ' || bytes[13] != ':' || bytes[16] != ':') {
            return OTHER;
        }
        long day = dayOf(bytes);
        long hour = number(bytes, 11, 2);
        long minute = number(bytes, 14, 2);
        long second = number(bytes, 17, 2);
        long micros = 0;
        if (length > 19) {
            micros = bytes[19] == '.' ? number(bytes, 20, length - 20) : -1;
            for (int i = length; i < 26; i++) {
                micros *= 10;
            }
        }
        if (day == OTHER
                || hour < 0
                || hour > 23
                || minute < 0
                || minute > 59
                || second < 0
                || second > 59
                || micros < 0) {
            return OTHER;
        }
        return (((day * 24 + hour) * 60 + minute) * 60 + second) * 1_000_000 + micros;
    }

    private static long dayOf(byte[] bytes) {
        if (bytes[4] != '-' || bytes[7] != '-') {
            return OTHER;
        }
        int year = number(bytes, 0, 4);
        int month = number(bytes, 5, 2);
        int day = number(bytes, 8, 2);
        if (year < 1 || month < 1 || month > 12 || day < 1 || day > daysOf(year, month)) {
            return OTHER;
        }
        // Days since 0000-03-01 in the proleptic Gregorian calendar: years that begin in March put leap days last.
        int shifted = month > 2 ? year : year - 1;
        int marchBased = (month + 9) % 12;
        long days =
                365L * shifted + shifted / 4 - shifted / 100 + shifted / 400 + (153L * marchBased + 2) / 5 + day - 1;
        return days - 719_468;
    }

    private static int daysOf(int year, int month) {
        boolean leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        return month == 2 && leap ? 29 : DAYS[month - 1];
    }

    private static int number(byte[] bytes, int from, int count) {
        int value = 0;
        for (int i = from; i < from + count; i++) {
            int digit = bytes[i] - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            value = value * 10 + digit;
        }
        return value;
    }
}
