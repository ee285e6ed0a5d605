package io.reelshelf.jobs.clean;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A series and the place in it: {@code Robert Langdon, #1}. Of several series the first counts; of a range
 * ({@code #1-3}) or a list its first number.
 */
public record BookSeries(@Nullable String name, @Nullable Double position) {
    private static final Pattern NUMBERED = Pattern.compile("^(.*?)[,\\s]*#\\s*(\\d{1,6}(?:\\.\\d{1,4})?)");
    private static final BookSeries NONE = new BookSeries(null, null);

    /** Takes the text apart; no text is no series. */
    public static BookSeries of(@Nullable String given) {
        if (given == null || given.isBlank()) {
            return NONE;
        }
        String text = given.strip().replaceFirst("^Includes:\\s*", "");
        Matcher matcher = NUMBERED.matcher(text);
        if (matcher.find()) {
            String name = matcher.group(1).strip();
            return new BookSeries(name.isEmpty() ? null : name, Double.valueOf(matcher.group(2)));
        }
        int end = text.indexOf(';');
        return new BookSeries((end > 0 ? text.substring(0, end) : text).strip(), null);
    }
}
