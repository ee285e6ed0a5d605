package io.reelshelf.recommender;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The person to recommend for. Everything may be absent; what is absent, or is a value that the model never saw, is left
 * out of the ranking without an error.
 *
 * @param gender {@code F} or {@code M} as in the data
 * @param ageGroup the lowest age of a MovieLens age group: 1, 18, 25, 35, 45, 50 or 56
 * @param occupation a MovieLens occupation, 0 to 20
 * @param state a two-letter state
 * @param likedGenres film genres that the viewer says they like
 * @param ratings film id to stars, 1 to 5; iterated in order of film id, so that sums do not depend on the caller
 * @param useDemographics false to rank as though gender, age, occupation and state were not given
 */
public record Viewer(
        @Nullable String gender,
        @Nullable Integer ageGroup,
        @Nullable Integer occupation,
        @Nullable String state,
        Set<String> likedGenres,
        Map<Integer, Integer> ratings,
        boolean useDemographics) {

    /** The most ratings that one viewer may bring: twice the most active viewer of MovieLens 25M is still below it. */
    public static final int MOST_RATINGS = 100_000;

    /** Checks the ratings and copies the collections. */
    public Viewer {
        Checks.atMost("ratings", ratings.keySet(), MOST_RATINGS);
        for (Map.Entry<Integer, Integer> rating : ratings.entrySet()) {
            if (rating.getValue() < 1 || rating.getValue() > 5) {
                throw new IllegalArgumentException(
                        "The rating of film " + rating.getKey() + " is " + rating.getValue() + ": give 1 to 5 stars");
            }
        }
        likedGenres = Collections.unmodifiableSet(new LinkedHashSet<>(new TreeSet<>(likedGenres)));
        ratings = Collections.unmodifiableMap(new TreeMap<>(ratings));
    }

    /** A viewer of whom nothing is known. */
    public static Viewer stranger() {
        return builder().build();
    }

    /** The same person with other ratings. */
    public Viewer withRatings(Map<Integer, Integer> others) {
        return new Viewer(gender, ageGroup, occupation, state, likedGenres, others, useDemographics);
    }

    /** Starts a viewer of whom nothing is known. */
    public static Builder builder() {
        return new Builder();
    }

    /** Sets what is known of a viewer; a null attribute is an unknown one. */
    public static final class Builder {
        private @Nullable String gender;
        private @Nullable Integer ageGroup;
        private @Nullable Integer occupation;
        private @Nullable String state;
        private Set<String> likedGenres = Set.of();
        private Map<Integer, Integer> ratings = Map.of();
        private boolean useDemographics = true;

        private Builder() {}

        /** {@code F} or {@code M}. */
        public Builder gender(@Nullable String value) {
            gender = value;
            return this;
        }

        /** The lowest age of an age group. */
        public Builder ageGroup(@Nullable Integer value) {
            ageGroup = value;
            return this;
        }

        /** An occupation's id. */
        public Builder occupation(@Nullable Integer value) {
            occupation = value;
            return this;
        }

        /** A two-letter state. */
        public Builder state(@Nullable String value) {
            state = value;
            return this;
        }

        /** Film genres that the viewer says they like. */
        public Builder likedGenres(Set<String> value) {
            likedGenres = value;
            return this;
        }

        /** Film id to stars. */
        public Builder ratings(Map<Integer, Integer> value) {
            ratings = value;
            return this;
        }

        /** Whether the ranking may look at gender, age, occupation and state; true unless said otherwise. */
        public Builder useDemographics(boolean value) {
            useDemographics = value;
            return this;
        }

        /** The viewer; refuses a rating outside 1 to 5. */
        public Viewer build() {
            return new Viewer(gender, ageGroup, occupation, state, likedGenres, ratings, useDemographics);
        }
    }
}
