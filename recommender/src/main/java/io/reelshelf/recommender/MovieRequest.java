package io.reelshelf.recommender;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What films are asked for: the business rules. Films that the viewer rated are left out whatever is asked.
 *
 * @param limit how many, 1 to {@link #HIGHEST_LIMIT}
 * @param includedMovies if not empty, only films with these ids
 * @param excludedMovies ids to leave out beside the rated ones
 * @param includedGenres if not empty, only films of at least one of these genres
 * @param excludedGenres no film of these genres
 * @param fromYear the first year of release, inclusive; films of an unknown year are then left out
 * @param toYear the last year of release, inclusive; films of an unknown year are then left out
 * @param reranking what is done to the ranked list
 */
public record MovieRequest(
        int limit,
        Set<Integer> includedMovies,
        Set<Integer> excludedMovies,
        Set<String> includedGenres,
        Set<String> excludedGenres,
        @Nullable Integer fromYear,
        @Nullable Integer toYear,
        Reranking reranking) {

    /** The most films that one list may hold. */
    public static final int HIGHEST_LIMIT = 1000;

    /** Checks the limit and copies the sets. */
    public MovieRequest {
        Checks.limit(limit, HIGHEST_LIMIT);
        includedMovies = Set.copyOf(includedMovies);
        excludedMovies = Set.copyOf(excludedMovies);
        includedGenres = Set.copyOf(includedGenres);
        excludedGenres = Set.copyOf(excludedGenres);
    }

    /** Films as they are ranked, from the whole catalogue but for what is left out. */
    public MovieRequest(
            int limit,
            Set<Integer> excludedMovies,
            Set<String> includedGenres,
            Set<String> excludedGenres,
            @Nullable Integer fromYear,
            @Nullable Integer toYear) {
        this(limit, Set.of(), excludedMovies, includedGenres, excludedGenres, fromYear, toYear, Reranking.NONE);
    }

    /** The same with another re-ranking. */
    public MovieRequest with(Reranking other) {
        return new MovieRequest(
                limit, includedMovies, excludedMovies, includedGenres, excludedGenres, fromYear, toYear, other);
    }

    /** The first {@code limit} films without any filter. */
    public static MovieRequest top(int limit) {
        return new MovieRequest(limit, Set.of(), Set.of(), Set.of(), null, null);
    }
}
