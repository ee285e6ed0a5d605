package io.reelshelf.recommender.lab;

import io.reelshelf.recommender.Model;
import io.reelshelf.recommender.Movie;
import io.reelshelf.recommender.MovieRequest;
import io.reelshelf.recommender.Recommender;
import io.reelshelf.recommender.Settings;
import io.reelshelf.recommender.train.ItemRelation;
import io.reelshelf.recommender.train.SimilaritySettings;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** The models that can be compared by name: the served ranking with all of its parts, or with some of them. */
public enum NamedModel {
    /** What most viewers like. */
    POPULARITY("popularity"),
    /** What the viewer's groups like. */
    DEMOGRAPHIC("demographic"),
    /** What is close to the films that the viewer rated, by {@code features.movie_similarity}; without popularity. */
    ITEM_SIMILARITY("item-similarity"),
    /** What the films that the viewer rated say, by solved item weights; without popularity. */
    ITEM_WEIGHTS("item-weights"),
    /** The same with popularity, knowing nothing of who the viewer is. */
    ITEM_WEIGHTS_AND_POPULARITY("item-weights-and-popularity"),
    /** What is served. */
    HYBRID("hybrid");

    private final String label;

    NamedModel(String label) {
        this.label = label;
    }

    /** The name that commands and reports use. */
    public String label() {
        return label;
    }

    /** The weights it ranks with. */
    public Settings settings() {
        return settings(Settings.DEFAULT);
    }

    /** The weights it ranks with where the hybrid ranks with these. */
    public Settings settings(Settings served) {
        return switch (this) {
            case POPULARITY -> served.withoutSimilarity().withoutDemographics();
            case DEMOGRAPHIC -> served.withoutSimilarity();
            case ITEM_SIMILARITY, ITEM_WEIGHTS -> served.withoutPrior();
            case ITEM_WEIGHTS_AND_POPULARITY -> served.withoutDemographics();
            case HYBRID -> served;
        };
    }

    /** How the model that it ranks with relates films, given how the product's model does. */
    public ItemRelation relation(ItemRelation served) {
        return this == ITEM_SIMILARITY ? SimilaritySettings.DEFAULT : served;
    }

    /** The model of this name, if there is one. */
    public static Optional<NamedModel> byLabel(String label) {
        return Arrays.stream(values())
                .filter(model -> model.label.equals(label))
                .findFirst();
    }

    /** Whether it looks at what the viewer rated. */
    public boolean usesRatings() {
        return this != POPULARITY && this != DEMOGRAPHIC;
    }

    /** Ranks with a trained model through the code that serves it. */
    public Ranker ranker(Model model) {
        return ranker(model, Settings.DEFAULT);
    }

    /** The same where the hybrid ranks with these weights. */
    public Ranker ranker(Model model, Settings served) {
        Recommender recommender = new Recommender(model, settings(served));
        return (viewer, candidates, limit) -> recommender.movieIds(viewer, request(model, candidates, limit));
    }

    private static MovieRequest request(Model model, Candidates candidates, int limit) {
        Set<Integer> excluded = candidates.refused(model.movies().stream().map(Movie::id));
        return new MovieRequest(limit, excluded, Set.of(), Set.of(), null, null);
    }
}
