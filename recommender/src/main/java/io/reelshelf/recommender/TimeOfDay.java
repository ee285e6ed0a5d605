package io.reelshelf.recommender;

import java.util.Map;

/**
 * When in the day a film is to be watched, as weights of film genres. A convention of this product, not measured: the
 * data hold when films were rated, not when they were watched.
 */
@SuppressWarnings("ImmutableEnumChecker") // Map.copyOf is immutable, which its type does not tell.
public enum TimeOfDay {
    /** Before noon. */
    MORNING(Map.of("Animation", 0.8, "Children's", 0.8, "Documentary", 0.5, "Comedy", 0.3, "Horror", -0.8)),
    /** Noon to six. */
    AFTERNOON(Map.of("Adventure", 0.6, "Comedy", 0.5, "Animation", 0.4, "Western", 0.4, "Horror", -0.4)),
    /** Six to ten. */
    EVENING(Map.of("Drama", 0.5, "Romance", 0.4, "Comedy", 0.4, "Action", 0.4, "Thriller", 0.4)),
    /** After ten. */
    NIGHT(Map.of("Horror", 0.8, "Thriller", 0.7, "Film-Noir", 0.6, "Sci-Fi", 0.4, "Children's", -0.8));

    private final Map<String, Double> genres;

    TimeOfDay(Map<String, Double> genres) {
        this.genres = Map.copyOf(genres);
    }

    /** Weights by film genre, -1 to 1. */
    public Map<String, Double> genres() {
        return genres;
    }
}
