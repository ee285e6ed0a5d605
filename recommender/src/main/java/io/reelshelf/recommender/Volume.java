package io.reelshelf.recommender;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A book's place in a series: by the catalogue's columns, or by a title such as "Batman, Volume 3: Death of the Family",
 * for comics and manga are often catalogued without their series.
 *
 * @param series the same text for all volumes of a series: its bare name
 * @param position the volume's number, if known
 */
record Volume(String series, @Nullable Double position) {
    private static final Pattern NUMBERED = Pattern.compile(
            "^(.+?)[\\s,:;(\\[-]+(?:vol(?:ume)?\\.?|book|part|compendium)\\s*#?(\\d{1,3}|[a-z]+)\\b.*$",
            Pattern.CASE_INSENSITIVE);
    private static final List<String> WORDS =
            List.of("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");
    private static final Pattern NOT_A_NAME = Pattern.compile("^(the|a)\\s+|[^\\p{L}\\p{N}]+");

    /** Null for a book that stands alone. */
    static @Nullable Volume of(Book book) {
        Matcher title = NUMBERED.matcher(book.title());
        Double inTitle = title.matches() ? number(title.group(2)) : null;
        if (book.seriesName() != null) {
            return new Volume(key(book.seriesName()), book.seriesPosition() == null ? inTitle : book.seriesPosition());
        }
        return inTitle == null ? null : new Volume(key(title.group(1)), inTitle);
    }

    /** True if the story began in an earlier volume. */
    boolean isLater() {
        return position != null && position > 1;
    }

    /** A position below 1 is a prologue that was written later: it is read after the numbered volumes. */
    double readingPlace() {
        if (position == null) {
            return Double.MAX_VALUE;
        }
        return position < 1 ? 1e6 + position : position;
    }

    private static @Nullable Double number(String text) {
        int word = WORDS.indexOf(text.toLowerCase(Locale.ROOT));
        if (word >= 0) {
            return (double) word;
        }
        return Character.isDigit(text.charAt(0)) ? Double.valueOf(text) : null;
    }

    private static String key(String name) {
        return NOT_A_NAME.matcher(name.toLowerCase(Locale.ROOT)).replaceAll("");
    }
}
