package io.reelshelf.api.viewer;

import io.reelshelf.api.http.QueryParameters;
import io.reelshelf.api.model.AgeGroup;
import io.reelshelf.api.model.Demographic;
import io.reelshelf.api.model.Occupation;
import io.reelshelf.api.model.ServingModel;
import io.reelshelf.api.model.Vocabulary;
import io.reelshelf.api.problem.ApiException;
import io.reelshelf.api.problem.ProblemCode;
import io.reelshelf.recommender.Viewer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads the viewer that a request describes. What it cannot understand it refuses; what it cannot use it notes. */
public final class ViewerReader {
    private static final List<String> OF_STRANGERS = List.of(
            ViewerParameters.AGE,
            ViewerParameters.GENDER,
            ViewerParameters.OCCUPATION,
            ViewerParameters.ZIP,
            ViewerParameters.RATINGS);
    private static final Pattern ZIP = Pattern.compile("\\d{5}(-?\\d{4})?");
    private static final int OLDEST = 120;
    private static final int LONGEST_LABEL = 64;
    private static final int MOST_GENRES = 50;
    private static final int MOST_RATINGS = 200;
    private static final int LONGEST_RATING = 16;

    private final ServingModel model;
    private final QueryParameters parameters;
    private final List<String> notes = new ArrayList<>();

    private ViewerReader(ServingModel model, QueryParameters parameters) {
        this.model = model;
        this.parameters = parameters;
    }

    /**
     * Reads the viewer.
     *
     * @throws ApiException for an unknown user id, a value that is not allowed, or parameters that exclude each other
     */
    public static AskingViewer read(ServingModel model, QueryParameters parameters) {
        ViewerReader reader = new ViewerReader(model, parameters);
        return parameters
                .integer(ViewerParameters.USER_ID, 1, Integer.MAX_VALUE)
                .map(reader::known)
                .orElseGet(reader::stranger);
    }

    private AskingViewer known(int userId) {
        OF_STRANGERS.stream()
                .filter(name -> parameters.text(name, Integer.MAX_VALUE).isPresent())
                .findFirst()
                .ifPresent(name -> {
                    throw new ApiException(
                            ProblemCode.CONFLICTING_PARAMETERS,
                            "The warehouse knows the viewer of user_id, so " + name
                                    + " is not read: give one of them.");
                });
        Demographic demographic = model.viewers()
                .demographic(userId)
                .orElseThrow(() -> new ApiException(
                        ProblemCode.UNKNOWN_USER,
                        "The warehouse knows no viewer " + userId
                                + ". Describe the person instead: age, gender, occupation, zip, genres, ratings."));
        Viewer viewer = Viewer.builder()
                .gender(demographic.gender())
                .ageGroup(demographic.ageGroup())
                .occupation(demographic.occupation())
                .state(demographic.state())
                .likedGenres(genres())
                .ratings(model.viewers().ratings(userId))
                .useDemographics(useDemographics())
                .build();
        return new AskingViewer(viewer, userId, notes);
    }

    private AskingViewer stranger() {
        Viewer viewer = Viewer.builder()
                .gender(gender().orElse(null))
                .ageGroup(ageGroup().orElse(null))
                .occupation(occupation().orElse(null))
                .state(state().orElse(null))
                .likedGenres(genres())
                .ratings(ratings())
                .useDemographics(useDemographics())
                .build();
        return new AskingViewer(viewer, null, notes);
    }

    private boolean useDemographics() {
        return parameters.flag(ViewerParameters.USE_DEMOGRAPHICS).orElse(true);
    }

    private Optional<String> gender() {
        return parameters.text(ViewerParameters.GENDER, LONGEST_LABEL).map(text -> switch (text.toUpperCase(
                Locale.ROOT)) {
            case "F" -> "F";
            case "M" -> "M";
            default -> throw QueryParameters.badValue(ViewerParameters.GENDER, text, "F or M, as the data have it");
        });
    }

    private Optional<Integer> ageGroup() {
        return parameters.text(ViewerParameters.AGE, LONGEST_LABEL).map(text -> {
            List<AgeGroup> groups = model.vocabulary().ageGroups();
            return groups.stream()
                    .filter(group -> group.label().equalsIgnoreCase(text) || isAgeIn(group, text))
                    .findFirst()
                    .map(AgeGroup::id)
                    .orElseThrow(() -> QueryParameters.badValue(
                            ViewerParameters.AGE,
                            text,
                            "years from 0 to " + OLDEST + ", or one of "
                                    + groups.stream().map(AgeGroup::label).collect(Collectors.joining("; "))));
        });
    }

    private static boolean isAgeIn(AgeGroup group, String text) {
        return text.matches("\\d{1,3}") && Integer.parseInt(text) <= OLDEST && group.holds(Integer.parseInt(text));
    }

    private Optional<Integer> occupation() {
        return parameters.text(ViewerParameters.OCCUPATION, LONGEST_LABEL).map(text -> {
            List<Occupation> occupations = model.vocabulary().occupations();
            return occupations.stream()
                    .filter(entry -> entry.label().equalsIgnoreCase(text)
                            || Integer.toString(entry.id()).equals(text))
                    .findFirst()
                    .map(Occupation::id)
                    .orElseThrow(() -> QueryParameters.badValue(
                            ViewerParameters.OCCUPATION,
                            text,
                            "an id or a label of "
                                    + occupations.stream()
                                            .map(entry -> entry.id() + " " + entry.label())
                                            .collect(Collectors.joining("; "))));
        });
    }

    private Optional<String> state() {
        Optional<String> zip = parameters.text(ViewerParameters.ZIP, LONGEST_LABEL);
        zip.filter(text -> !ZIP.matcher(text).matches()).ifPresent(text -> {
            throw QueryParameters.badValue(ViewerParameters.ZIP, text, "five digits, or ZIP+4 such as 94110-1234");
        });
        Optional<String> state = zip.flatMap(text -> model.vocabulary().state(text.substring(0, 5)));
        if (zip.isPresent() && state.isEmpty()) {
            notes.add("The ZIP code is in no state that the warehouse knows, so it is not used.");
        }
        return state;
    }

    private Set<String> genres() {
        Vocabulary vocabulary = model.vocabulary();
        Set<String> genres = new LinkedHashSet<>();
        for (String text : parameters.list(ViewerParameters.GENRES, MOST_GENRES, LONGEST_LABEL)) {
            genres.add(vocabulary
                    .genre(text)
                    .orElseThrow(() -> QueryParameters.badValue(
                            ViewerParameters.GENRES,
                            text,
                            "any of " + String.join(", ", vocabulary.genres()) + ", separated by commas")));
        }
        return genres;
    }

    private Map<Integer, Integer> ratings() {
        Map<Integer, Integer> ratings = new HashMap<>();
        for (String text : parameters.list(ViewerParameters.RATINGS, MOST_RATINGS, LONGEST_RATING)) {
            String[] parts = text.split(":", -1);
            if (parts.length != 2) {
                throw QueryParameters.badValue(
                        ViewerParameters.RATINGS, text, "movieId:stars, such as 260:5, separated by commas");
            }
            int movie = QueryParameters.parse(ViewerParameters.RATINGS, parts[0], 1, Integer.MAX_VALUE);
            int stars = QueryParameters.parse(ViewerParameters.RATINGS, parts[1], 1, 5);
            if (model.model().movie(movie).isEmpty()) {
                throw QueryParameters.badValue(
                        ViewerParameters.RATINGS, text, "ids of films that the warehouse has (/v1/movies?query=)");
            }
            if (ratings.put(movie, stars) != null) {
                throw QueryParameters.badValue(ViewerParameters.RATINGS, text, "each film once");
            }
        }
        return ratings;
    }
}
