package io.reelshelf.recommender;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What books are asked for.
 *
 * @param limit how many, 1 to {@link #HIGHEST_LIMIT}
 * @param excludedBooks ids to leave out, such as books already read
 * @param includedGenres if not empty, only books of at least one of these book genres
 * @param excludedGenres no book of these book genres
 * @param fromYear the first year of publication, inclusive; books of an unknown year are then left out
 * @param toYear the last year of publication, inclusive; books of an unknown year are then left out
 */
public record BookRequest(
        int limit,
        Set<Long> excludedBooks,
        Set<String> includedGenres,
        Set<String> excludedGenres,
        @Nullable Integer fromYear,
        @Nullable Integer toYear) {

    /** The most books that one list may hold. */
    public static final int HIGHEST_LIMIT = 1000;

    /** Checks the limit and copies the sets. */
    public BookRequest {
        Checks.limit(limit, HIGHEST_LIMIT);
        excludedBooks = Set.copyOf(excludedBooks);
        includedGenres = Set.copyOf(includedGenres);
        excludedGenres = Set.copyOf(excludedGenres);
    }

    /** The first {@code limit} books without any filter. */
    public static BookRequest top(int limit) {
        return new BookRequest(limit, Set.of(), Set.of(), Set.of(), null, null);
    }
}
