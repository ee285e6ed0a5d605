package io.reelshelf.jobs.train;

import io.reelshelf.recommender.Model;
import io.reelshelf.recommender.lab.Evaluation;
import io.reelshelf.recommender.lab.Metrics;
import io.reelshelf.recommender.lab.NamedModel;
import io.reelshelf.recommender.lab.Split;
import io.reelshelf.recommender.lab.Splits;
import io.reelshelf.recommender.lab.TestCase;
import io.reelshelf.recommender.train.DemographicCounts;
import io.reelshelf.recommender.train.DemographicPrior;
import io.reelshelf.recommender.train.Ratings;
import io.reelshelf.recommender.weights.SolvedWeights;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Measures what a model trained with the same settings does on ratings that it has not seen: all of every fifth viewer,
 * and a fifth of every other viewer's. Both are held back at once, so that one training serves both.
 */
final class HeldBack {
    private static final int K = 10;
    private static final int FOLDS = 5;
    private static final double PART = 0.2;
    /** Enough viewers for a figure with a standard error near .01, few enough for a second of ranking. */
    private static final int VIEWERS = 500;
    /** Parts of the weights that are served, to show what keeping few of them costs. */
    private static final double[] OF_SERVED = {0.25, 0.5, 1};

    private final TrainingData data;
    private final ModelSettings settings;

    HeldBack(TrainingData data, ModelSettings settings) {
        this.data = data;
        this.settings = settings;
    }

    /** Metrics by protocol and model; a protocol that the data is too small for is left out. */
    Map<String, Object> measure() {
        Split strangers = Splits.newUsers(
                        data.ratings(), data.people(), FOLDS, 0, settings.likeStars(), settings.seed())
                .get(0);
        Split known = Splits.perUser(strangers.train(), data.people(), PART, settings.likeStars(), settings.seed());
        SolvedWeights weights = settings.weights().solved(known.train());
        Model model = model(known.train(), weights, settings.weights().strongest());
        Map<String, Object> metrics = new LinkedHashMap<>();
        metrics.put("ndcg_formula", Metrics.NDCG_FORMULA);
        add(
                metrics,
                "held_back_fifth_of_each_viewer",
                model,
                known.cases(),
                List.of(NamedModel.POPULARITY, NamedModel.ITEM_WEIGHTS, NamedModel.HYBRID));
        add(
                metrics,
                "new_viewers_without_ratings",
                model,
                strangers.cases(),
                List.of(NamedModel.POPULARITY, NamedModel.HYBRID));
        if (!known.cases().isEmpty()) {
            metrics.put("ndcg@10_by_weights_kept", byWeightsKept(known, weights, model));
        }
        return metrics;
    }

    private static void add(
            Map<String, Object> metrics, String protocol, Model model, List<TestCase> all, List<NamedModel> models) {
        List<TestCase> cases = some(all, VIEWERS);
        if (cases.isEmpty()) {
            return;
        }
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("viewers", cases.size());
        for (NamedModel named : models) {
            figures.put(
                    named.label(),
                    Evaluation.mean(named.ranker(model), cases, K).byName());
        }
        metrics.put(protocol, figures);
    }

    /** What item weights alone reach with other numbers of weights kept for each film. */
    private Map<String, Double> byWeightsKept(Split known, SolvedWeights weights, Model served) {
        List<TestCase> cases = some(known.cases(), VIEWERS);
        Map<String, Double> costs = new LinkedHashMap<>();
        for (double part : OF_SERVED) {
            int kept = (int) Math.max(1, settings.weights().strongest() * part);
            Model model = part == 1 ? served : model(known.train(), weights, kept);
            costs.put(
                    Integer.toString(kept),
                    Evaluation.mean(NamedModel.ITEM_WEIGHTS.ranker(model), cases, K)
                            .ndcg());
        }
        return costs;
    }

    private Model model(Ratings train, SolvedWeights weights, int strongest) {
        Model.Builder model = Model.builder("slice", "slice");
        data.movies().forEach(model::movie);
        for (int film = 0; film < weights.films(); film++) {
            weights.towards(film, strongest, model::neighbour);
        }
        DemographicPrior.compute(
                DemographicCounts.of(train, data.people(), settings.likeStars()),
                settings.prior(),
                (group, movie, logLift) -> model.prior(group.dimension(), group.key(), movie, logLift));
        return model.build();
    }

    /** Every n-th viewer, so that the choice follows from the data. */
    private static List<TestCase> some(List<TestCase> cases, int most) {
        int step = Math.max(1, cases.size() / most);
        List<TestCase> some = new ArrayList<>();
        for (int i = 0; i < cases.size(); i += step) {
            some.add(cases.get(i));
        }
        return some;
    }
}
