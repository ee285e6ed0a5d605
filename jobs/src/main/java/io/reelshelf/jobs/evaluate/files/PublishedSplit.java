package io.reelshelf.jobs.evaluate.files;

import io.reelshelf.recommender.Movie;
import io.reelshelf.recommender.lab.Split;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/**
 * A split that was made by others.
 *
 * @param data the id of the files' contents
 * @param words what it is, in one line
 * @param ranking what is ranked, in words
 * @param split to measure on
 * @param movies every item of the files, named by its number
 */
public record PublishedSplit(String data, String words, String ranking, Split split, List<Movie> movies) {
    /** All stars of files that say only who chose what. */
    static final int STARS = 5;

    /** Copies the list. */
    public PublishedSplit {
        movies = List.copyOf(movies);
    }

    static List<Movie> items(Collection<Integer> ids) {
        return new TreeSet<>(ids)
                .stream()
                        .map(id -> new Movie(id, "Item " + id, null, List.of(), 0, 0, 0))
                        .toList();
    }
}
