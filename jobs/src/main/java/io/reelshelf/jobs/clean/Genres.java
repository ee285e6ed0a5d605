package io.reelshelf.jobs.clean;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Splits a list of genres; the labels that say "none" are no genre. */
public final class Genres {
    private static final Set<String> NONE = Set.of("(no genres listed)", "unknown");

    private Genres() {}

    /** The genres in the file's order, each once. */
    public static List<String> of(String given, char separator) {
        Set<String> genres = new LinkedHashSet<>();
        for (String part : given.split(Pattern.quote(String.valueOf(separator)), -1)) {
            String genre = part.strip();
            if (!genre.isEmpty() && !NONE.contains(genre.toLowerCase(Locale.ROOT))) {
                genres.add(genre);
            }
        }
        return List.copyOf(genres);
    }
}
