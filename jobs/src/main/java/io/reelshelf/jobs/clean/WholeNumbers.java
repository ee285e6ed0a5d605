package io.reelshelf.jobs.clean;

import java.util.OptionalLong;
import java.util.regex.Pattern;

/** Counts as people write them: {@code 2345678} or, with thousands separators, {@code 2,345,678}. */
public final class WholeNumbers {
    private static final Pattern PLAIN = Pattern.compile("\\d{1,18}");
    private static final Pattern GROUPED = Pattern.compile("\\d{1,3}(?:,\\d{3}){1,5}");

    private WholeNumbers() {}

    /** The number, or nothing where the text is no count; {@code 2,34} is none. */
    public static OptionalLong of(String given) {
        String text = given.strip();
        if (PLAIN.matcher(text).matches()) {
            return OptionalLong.of(Long.parseLong(text));
        }
        if (GROUPED.matcher(text).matches()) {
            return OptionalLong.of(Long.parseLong(text.replace(",", "")));
        }
        return OptionalLong.empty();
    }
}
