package io.reelshelf.data.sample;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Locale;

/** Writes a date in the forms found in the book lists: {@code 2008}, {@code 9/14/2008}, {@code September 14th 2008}, {@code September 2008}. */
final class PublishedDate {
    private PublishedDate() {}

    /**
     * Writes a date in one of its forms.
     *
     * @param published a year, a month or a day in ISO form, as precise as it is known
     * @param id chooses the form, so that all of them occur
     */
    static String written(String published, int id) {
        return switch (published.length()) {
            case 4 -> published;
            case 7 -> {
                YearMonth month = YearMonth.parse(published);
                yield month.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " " + month.getYear();
            }
            default -> day(LocalDate.parse(published), id);
        };
    }

    private static String day(LocalDate day, int id) {
        if (id % 2 == 0) {
            return day.getMonthValue() + "/" + day.getDayOfMonth() + "/" + day.getYear();
        }
        String month = day.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
        return month + " " + day.getDayOfMonth() + ordinal(day.getDayOfMonth()) + " " + day.getYear();
    }

    private static String ordinal(int day) {
        if (day >= 11 && day <= 13) {
            return "th";
        }
        return switch (day % 10) {
            case 1 -> "st";
            case 2 -> "nd";
            case 3 -> "rd";
            default -> "th";
        };
    }
}
