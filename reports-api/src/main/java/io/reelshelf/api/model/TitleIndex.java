package io.reelshelf.api.model;

import io.reelshelf.recommender.Movie;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Finds films by what a person types of a title: case, accents and punctuation do not matter. */
public final class TitleIndex {
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern YEAR_OR_NOTHING = Pattern.compile("(\\d{4} )?");
    private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** Best first; among equals the film with most ratings, then the lower id. */
    private static final Comparator<Hit> ORDER = Comparator.comparingInt(Hit::rank)
            .thenComparing(hit -> -hit.movie.ratings())
            .thenComparing(hit -> hit.movie.id());

    private final List<Entry> entries;

    private TitleIndex(List<Entry> entries) {
        this.entries = entries;
    }

    static TitleIndex of(List<Movie> movies) {
        return new TitleIndex(movies.stream()
                .map(movie -> new Entry(movie, plain(movie.title() + (movie.year() == null ? "" : " " + movie.year()))))
                .toList());
    }

    /** The films whose title holds every word typed, the last one perhaps only begun; the best first. */
    public List<Movie> find(String typed, int limit) {
        String text = plain(typed);
        if (text.isBlank()) {
            return List.of();
        }
        List<String> words = Arrays.asList(text.strip().split(" "));
        List<Hit> hits = new ArrayList<>();
        for (Entry entry : entries) {
            int rank = rank(entry, text, words);
            if (rank >= 0) {
                hits.add(new Hit(entry.movie, rank));
            }
        }
        return hits.stream().sorted(ORDER).limit(limit).map(Hit::movie).toList();
    }

    /** 0 the title itself, 1 its beginning, 2 the words in this order, 3 each somewhere; -1 not found. */
    private static int rank(Entry entry, String text, List<String> words) {
        String title = entry.plain;
        for (String word : words) {
            if (!title.contains(" " + word)) {
                return -1;
            }
        }
        String begun = text.stripTrailing();
        boolean wholeTitle = title.startsWith(text)
                && YEAR_OR_NOTHING.matcher(title.substring(text.length())).matches();
        if (wholeTitle) {
            return 0;
        }
        if (title.startsWith(begun)) {
            return 1;
        }
        return title.contains(begun) ? 2 : 3;
    }

    /** Lower-case words, each with a blank in front, and one at the end. */
    private static String plain(String text) {
        String withoutAccents =
                ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        return " "
                + OTHER.matcher(withoutAccents.toLowerCase(Locale.ROOT).replace("'", ""))
                        .replaceAll(" ")
                        .strip()
                + " ";
    }

    private record Entry(Movie movie, String plain) {}

    private record Hit(Movie movie, int rank) {}
}
