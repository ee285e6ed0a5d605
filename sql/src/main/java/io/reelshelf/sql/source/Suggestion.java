package io.reelshelf.sql.source;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds what a user may have meant among known names. */
public final class Suggestion {
    private static final int MAX_EDITS = 4;

    private Suggestion() {}

    /** {@code "; did you mean X?"}, or nothing where no candidate is near. */
    public static String didYouMean(String written, Collection<String> candidates) {
        return nearest(written, candidates)
                .map(candidate -> "; did you mean \"" + candidate + "\"?")
                .orElse("");
    }

    /** The same, or a full stop: what follows is a sentence of its own. */
    public static String endingWithDidYouMean(String written, Collection<String> candidates) {
        String suggestion = didYouMean(written, candidates);
        return suggestion.isEmpty() ? "." : suggestion;
    }

    private static Optional<String> nearest(String written, Collection<String> candidates) {
        return candidates.stream()
                .filter(candidate -> edits(written, candidate) <= Math.min(MAX_EDITS, written.length() / 2))
                .min(Comparator.<String>comparingInt(candidate -> edits(written, candidate))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** Levenshtein's distance: insertions, deletions and replacements that turn one text into the other. */
    private static int edits(String a, String b) {
        int[] previous = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] current = new int[b.length() + 1];
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(replaced, 1 + Math.min(previous[j], current[j - 1]));
            }
            previous = current;
        }
        return previous[b.length()];
    }
}
