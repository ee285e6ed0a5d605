package io.reelshelf.recommender.lab.models;

import io.reelshelf.recommender.Settings;
import io.reelshelf.recommender.lab.NamedModel;
import io.reelshelf.recommender.train.PriorSettings;
import io.reelshelf.recommender.train.TrainingSettings;
import io.reelshelf.recommender.weights.ItemWeightSettings;
import io.reelshelf.recommender.weights.KeptWeights;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The figures of the served ranking by name: which of them each model has, and what they set. */
final class ServedFigures {
    /** The fewest stars that are a like; 0 is what the protocol says. */
    private static final Figure LIKE_STARS = new Figure("like_stars", 0, List.of(0.0, 3.0, 4.0, 5.0));

    private static final List<Figure> PRIOR = List.of(
            new Figure("gender_weight", Settings.DEFAULT.genderWeight(), List.of(0.6, 0.8, 0.9, 1.0)),
            new Figure("age_weight", Settings.DEFAULT.ageWeight(), List.of(0.6, 0.8, 0.9, 1.0)),
            new Figure("occupation_weight", Settings.DEFAULT.occupationWeight(), List.of(0.0, 0.3, 0.5, 0.7)),
            new Figure("state_weight", Settings.DEFAULT.stateWeight(), List.of(0.0, 0.1, 0.2, 0.4)),
            new Figure("prior_shrinkage", PriorSettings.DEFAULT.shrinkage(), List.of(1.0, 3.0, 10.0)));
    private static final List<Figure> WEIGHTS = List.of(
            new Figure("user_exponent", ItemWeightSettings.DEFAULT.userExponent(), List.of(0.4, 0.5, 0.6, 0.7)),
            new Figure("dropout", ItemWeightSettings.DEFAULT.dropout(), List.of(0.33, 0.4, 0.5, 0.6)),
            new Figure("ridge", ItemWeightSettings.DEFAULT.ridge(), List.of(200.0, 300.0, 400.0, 500.0, 700.0)),
            new Figure("weights_kept", KeptWeights.DEFAULT.strongest(), List.of(100.0, 200.0, 400.0)));
    private static final List<Figure> BLEND = List.of(
            new Figure("prior_weight", Settings.DEFAULT.priorWeight(), List.of(0.1, 0.2, 0.3, 0.5)),
            new Figure("fade_out_ratings", Settings.DEFAULT.fadeOutRatings(), List.of(4.0, 8.0, 16.0)));
    private static final List<Figure> LIFT = List.of(
            new Figure("relation_lift", Settings.DEFAULT.relationLift(), List.of(0.3, 0.5, 0.7, 1.0)),
            new Figure("lift_fade_out_ratings", Settings.DEFAULT.liftFadeOutRatings(), List.of(8.0, 15.0, 30.0)));

    private ServedFigures() {}

    private record Figure(String name, double served, List<Double> worthTrying) {}

    private static List<Figure> figures(NamedModel named) {
        List<Figure> figures = new ArrayList<>(List.of(LIKE_STARS));
        switch (named) {
            case POPULARITY -> {}
            case DEMOGRAPHIC -> figures.addAll(PRIOR);
            case ITEM_SIMILARITY, ITEM_WEIGHTS -> figures.addAll(WEIGHTS);
            case ITEM_WEIGHTS_AND_POPULARITY -> {
                figures.addAll(WEIGHTS);
                figures.addAll(BLEND);
            }
            case HYBRID -> {
                figures.addAll(PRIOR);
                figures.addAll(WEIGHTS);
                figures.addAll(BLEND);
                figures.addAll(LIFT);
            }
        }
        return figures;
    }

    /** What is served. */
    static Map<String, Double> of(NamedModel named) {
        Map<String, Double> values = new LinkedHashMap<>();
        figures(named).forEach(figure -> values.put(figure.name, figure.served));
        return values;
    }

    static Map<String, List<Double>> grid(NamedModel named) {
        Map<String, List<Double>> grid = new LinkedHashMap<>();
        figures(named).forEach(figure -> grid.put(figure.name, figure.worthTrying));
        return grid;
    }

    /** Refuses figures that cannot be. */
    static void check(Map<String, Double> figures) {
        double stars = figures.getOrDefault(LIKE_STARS.name, 0.0);
        if (!(stars >= 0 && stars <= 5)) {
            throw new IllegalArgumentException(
                    "like_stars is " + stars + ": give 1 to 5, or 0 for what the protocol says");
        }
        ranking(figures);
        training(figures, 1);
    }

    /** How the parts are weighed. */
    static Settings ranking(Map<String, Double> figures) {
        Settings served = Settings.DEFAULT;
        return new Settings(
                figures.getOrDefault("gender_weight", served.genderWeight()),
                figures.getOrDefault("age_weight", served.ageWeight()),
                figures.getOrDefault("occupation_weight", served.occupationWeight()),
                figures.getOrDefault("state_weight", served.stateWeight()),
                figures.getOrDefault("prior_weight", served.priorWeight()),
                served.relationWeight(),
                figures.getOrDefault("fade_out_ratings", served.fadeOutRatings()),
                figures.getOrDefault("relation_lift", served.relationLift()),
                figures.getOrDefault("lift_fade_out_ratings", served.liftFadeOutRatings()),
                served.genreWeight());
    }

    /**
     * What the parts are trained with.
     *
     * @param protocolStars the fewest stars that are a like where the figures do not say
     */
    static TrainingSettings training(Map<String, Double> figures, int protocolStars) {
        ItemWeightSettings served = ItemWeightSettings.DEFAULT;
        KeptWeights weights = new KeptWeights(
                new ItemWeightSettings(
                        figures.getOrDefault("user_exponent", served.userExponent()),
                        figures.getOrDefault("dropout", served.dropout()),
                        figures.getOrDefault("ridge", served.ridge())),
                figures.getOrDefault("weights_kept", (double) KeptWeights.DEFAULT.strongest())
                        .intValue(),
                KeptWeights.DEFAULT.mostFilms());
        int stars = figures.getOrDefault(LIKE_STARS.name, 0.0).intValue();
        return new TrainingSettings(
                weights,
                new PriorSettings(figures.getOrDefault("prior_shrinkage", PriorSettings.DEFAULT.shrinkage())),
                stars == 0 ? protocolStars : stars);
    }
}
