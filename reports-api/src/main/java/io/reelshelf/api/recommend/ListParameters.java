package io.reelshelf.api.recommend;

import io.reelshelf.api.http.QueryParameters;
import io.reelshelf.api.model.ServingModel;
import io.reelshelf.api.problem.ApiException;
import io.reelshelf.api.problem.ProblemCode;
import io.reelshelf.recommender.MovieRequest;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The parameters of a list: how long, of which, without which, from which film. */
final class ListParameters {
    static final String LIMIT = "limit";
    static final String EXCLUDE = "exclude";
    static final String MOVIE_ID = "movie_id";
    static final String INCLUDE = "include";
    static final String INCLUDE_GENRES = "include_genres";
    static final String EXCLUDE_GENRES = "exclude_genres";
    static final String YEAR_FROM = "year_from";
    static final String YEAR_TO = "year_to";

    private static final int MOST_GENRES = 20;
    private static final int LONGEST_GENRE = 40;
    private static final int FIRST_YEAR = 1800;
    private static final int LAST_YEAR = 2200;

    private static final int USUAL_LIMIT = 10;
    private static final int HIGHEST_LIMIT = 100;
    private static final int MOST_EXCLUDED = 200;
    private static final int LONGEST_ID = 20;

    private ListParameters() {}

    static int limit(QueryParameters parameters) {
        return parameters.integer(LIMIT, 1, HIGHEST_LIMIT).orElse(USUAL_LIMIT);
    }

    /** The films asked for: all parameters of the list of films. */
    static MovieRequest movieRequest(QueryParameters parameters, ServingModel model) {
        Optional<Integer> from = parameters.integer(YEAR_FROM, FIRST_YEAR, LAST_YEAR);
        Optional<Integer> to = parameters.integer(YEAR_TO, FIRST_YEAR, LAST_YEAR);
        if (from.isPresent() && to.isPresent() && from.get() > to.get()) {
            throw QueryParameters.badValue(YEAR_TO, to.get().toString(), "a year not before " + YEAR_FROM);
        }
        return new MovieRequest(
                limit(parameters),
                movies(INCLUDE, parameters),
                movies(EXCLUDE, parameters),
                genres(INCLUDE_GENRES, parameters, model),
                genres(EXCLUDE_GENRES, parameters, model),
                from.orElse(null),
                to.orElse(null),
                RerankParameters.read(model, parameters));
    }

    private static Set<Integer> movies(String name, QueryParameters parameters) {
        return parameters.list(name, MOST_EXCLUDED, LONGEST_ID).stream()
                .map(text -> QueryParameters.parse(name, text, 1, Integer.MAX_VALUE))
                .collect(Collectors.toSet());
    }

    private static Set<String> genres(String name, QueryParameters parameters, ServingModel model) {
        return parameters.list(name, MOST_GENRES, LONGEST_GENRE).stream()
                .map(text -> genre(name, text, model))
                .collect(Collectors.toSet());
    }

    /** The film genre that is written like this, or the refusal with all of them. */
    static String genre(String name, String text, ServingModel model) {
        return model.vocabulary()
                .genre(text)
                .orElseThrow(() -> QueryParameters.badValue(
                        name,
                        text,
                        "any of " + String.join(", ", model.vocabulary().genres()) + ", separated by commas"));
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
