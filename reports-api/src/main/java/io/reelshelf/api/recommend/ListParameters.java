package io.reelshelf.api.recommend;

import io.reelshelf.api.http.QueryParameters;
import io.reelshelf.api.model.ServingModel;
import io.reelshelf.api.problem.ApiException;
import io.reelshelf.api.problem.ProblemCode;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The parameters of a list: how long, without which, from which film. */
final class ListParameters {
    static final String LIMIT = "limit";
    static final String EXCLUDE = "exclude";
    static final String MOVIE_ID = "movie_id";

    private static final int USUAL_LIMIT = 10;
    private static final int HIGHEST_LIMIT = 100;
    private static final int MOST_EXCLUDED = 200;
    private static final int LONGEST_ID = 20;

    private ListParameters() {}

    static int limit(QueryParameters parameters) {
        return parameters.integer(LIMIT, 1, HIGHEST_LIMIT).orElse(USUAL_LIMIT);
    }

    static Set<Integer> excludedMovies(QueryParameters parameters) {
        return parameters.list(EXCLUDE, MOST_EXCLUDED, LONGEST_ID).stream()
                .map(text -> QueryParameters.parse(EXCLUDE, text, 1, Integer.MAX_VALUE))
                .collect(Collectors.toSet());
    }

    static Set<Long> excludedBooks(QueryParameters parameters) {
        return parameters.list(EXCLUDE, MOST_EXCLUDED, LONGEST_ID).stream()
                .map(ListParameters::bookId)
                .collect(Collectors.toSet());
    }

    static Optional<Integer> movie(QueryParameters parameters, ServingModel model) {
        Optional<Integer> id = parameters.integer(MOVIE_ID, 1, Integer.MAX_VALUE);
        id.filter(movie -> model.model().movie(movie).isEmpty()).ifPresent(movie -> {
            throw new ApiException(
                    ProblemCode.UNKNOWN_MOVIE,
                    "The warehouse has no film " + movie + ". Find one by title: /v1/movies?query=");
        });
        return id;
    }

    private static long bookId(String text) {
        try {
            long id = Long.parseLong(text);
            if (id >= 0) {
                return id;
            }
        } catch (NumberFormatException exception) {
            // Refused below, in the same words as a negative number.
        }
        throw QueryParameters.badValue(EXCLUDE, text, "ids separated by commas");
    }
}
