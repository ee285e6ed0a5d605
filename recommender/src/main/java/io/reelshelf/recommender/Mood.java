package io.reelshelf.recommender;

import java.util.Map;

/**
 * What a viewer is in the mood for, as weights of film genres: 1 for what fits it best, below 0 for what goes against it.
 * A convention of this product, not measured: the data say nothing of moods.
 */
@SuppressWarnings("ImmutableEnumChecker") // Map.copyOf is immutable, which its type does not tell.
public enum Mood {
    /** To laugh. */
    CHEERFUL(Map.of("Comedy", 1.0, "Musical", 0.6, "Animation", 0.5, "Children's", 0.3, "Horror", -0.5, "War", -0.5)),
    /** To be held in suspense. */
    TENSE(Map.of("Thriller", 1.0, "Mystery", 0.8, "Horror", 0.6, "Crime", 0.6, "Film-Noir", 0.5, "Children's", -0.5)),
    /** To fall in love. */
    ROMANTIC(Map.of("Romance", 1.0, "Drama", 0.4, "Musical", 0.4, "Comedy", 0.3, "Horror", -0.5, "War", -0.4)),
    /** To see far places. */
    ADVENTUROUS(Map.of("Adventure", 1.0, "Action", 0.8, "Sci-Fi", 0.6, "Fantasy", 0.6, "Western", 0.4)),
    /** To think it over afterwards. */
    THOUGHTFUL(Map.of("Drama", 1.0, "Documentary", 0.8, "War", 0.4, "Mystery", 0.3, "Action", -0.4)),
    /** To rest. */
    RELAXED(Map.of(
            "Comedy", 0.6, "Romance", 0.6, "Animation", 0.6, "Children's", 0.5, "Thriller", -0.4, "Horror", -0.8));

    private final Map<String, Double> genres;

    Mood(Map<String, Double> genres) {
        this.genres = Map.copyOf(genres);
    }

    /** Weights by film genre, -1 to 1; a genre without one is neither here nor there. */
    public Map<String, Double> genres() {
        return genres;
    }
}
