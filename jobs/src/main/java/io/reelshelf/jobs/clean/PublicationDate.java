package io.reelshelf.jobs.clean;

import io.reelshelf.jobs.rows.RejectReason;
import io.reelshelf.jobs.rows.RowRejected;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A publication date in any form that book lists hold: {@code 2008}, {@code 11/24/2008} (month first),
 * {@code 2008-11-24}, {@code November 24th 2008}, {@code 24 November 2008}, {@code November 2008}, and prose around
 * one of these ({@code Published November 24th 2008 by …}), in which the first date counts. Without a day only the year
 * is known.
 */
public record PublicationDate(
        @Nullable LocalDate day, @Nullable Short year) {
    private static final PublicationDate NONE = new PublicationDate(null, null);
    private static final String MONTH = "(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)(?:[a-z]{0,6})\\.?";
    private static final String DAY = "(\\d{1,2})(?:st|nd|rd|th)?";
    private static final String YEAR = "(\\d{4})";
    private static final Pattern SLASHES = Pattern.compile("^(\\d{1,2})/(\\d{1,2})/" + YEAR + "$");
    private static final Pattern ISO = Pattern.compile("^" + YEAR + "-(\\d{1,2})(?:-(\\d{1,2}))?$");
    private static final Pattern MONTH_DAY_YEAR =
            Pattern.compile("\\b" + MONTH + "\\s+" + DAY + ",?\\s+" + YEAR + "\\b");
    private static final Pattern DAY_MONTH_YEAR =
            Pattern.compile("\\b" + DAY + "\\s+(?:of\\s+)?" + MONTH + ",?\\s+" + YEAR + "\\b");
    private static final Pattern MONTH_YEAR = Pattern.compile("\\b" + MONTH + ",?\\s+" + YEAR + "\\b");
    private static final Pattern YEAR_ALONE = Pattern.compile("(?<![\\d/-])" + YEAR + "(?![\\d/-])");
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final int LATEST = 2100;

    /** Reads the text; no text is no date. */
    public static PublicationDate of(@Nullable String given) throws RowRejected {
        if (given == null || given.isBlank()) {
            return NONE;
        }
        String text = given.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        Matcher slashes = SLASHES.matcher(text);
        if (slashes.matches()) {
            return day(given, slashes.group(3), number(slashes.group(1)), number(slashes.group(2)));
        }
        Matcher iso = ISO.matcher(text);
        if (iso.matches()) {
            return iso.group(3) == null
                    ? month(given, iso.group(1), number(iso.group(2)))
                    : day(given, iso.group(1), number(iso.group(2)), number(iso.group(3)));
        }
        return prose(given, text);
    }

    private static PublicationDate prose(String given, String text) throws RowRejected {
        Matcher first = null;
        Pattern form = YEAR_ALONE;
        for (Pattern candidate : List.of(MONTH_DAY_YEAR, DAY_MONTH_YEAR, MONTH_YEAR, YEAR_ALONE)) {
            Matcher matcher = candidate.matcher(text);
            if (matcher.find() && (first == null || matcher.start() < first.start())) {
                first = matcher;
                form = candidate;
            }
        }
        if (first == null) {
            throw new RowRejected(RejectReason.DATE_NOT_UNDERSTOOD, "date_published is '" + given + "'");
        }
        if (form == MONTH_DAY_YEAR) {
            return day(given, first.group(3), monthNumber(first.group(1)), number(first.group(2)));
        }
        if (form == DAY_MONTH_YEAR) {
            return day(given, first.group(3), monthNumber(first.group(2)), number(first.group(1)));
        }
        String year = form == MONTH_YEAR ? first.group(2) : first.group(1);
        return new PublicationDate(null, year(given, year));
    }

    private static PublicationDate month(String given, String year, int month) throws RowRejected {
        if (month < 1 || month > 12) {
            throw impossible(given);
        }
        return new PublicationDate(null, year(given, year));
    }

    private static PublicationDate day(String given, String year, int month, int day) throws RowRejected {
        short checkedYear = year(given, year);
        try {
            return new PublicationDate(LocalDate.of(checkedYear, month, day), checkedYear);
        } catch (DateTimeException e) {
            throw impossible(given);
        }
    }

    private static short year(String given, String text) throws RowRejected {
        int year = number(text);
        if (year < 1 || year > LATEST) {
            throw impossible(given);
        }
        return (short) year;
    }

    private static RowRejected impossible(String given) {
        return new RowRejected(RejectReason.IMPOSSIBLE_DATE, "date_published is '" + given + "'");
    }

    private static int monthNumber(String name) {
        return MONTHS.indexOf(name) + 1;
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
