package io.reelshelf.jobs.train;

import io.reelshelf.jobs.rows.WeightRow;
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
import java.util.stream.IntStream;

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
        Split strangers = Splits.newUsersOfFold(
                data.ratings(), data.people(), FOLDS, 0, 0, settings.likeStars(), settings.seed());
        Split known = Splits.perUser(strangers.train(), data.people(), PART, settings.likeStars(), settings.seed());
        List<List<WeightRow>> weights = weights(settings.weights().solved(known.train()));
        Model model = served(known.train(), weights);
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
            metrics.put("ndcg@10_by_weights_kept", byWeightsKept(known.cases(), weights, model));
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
    private Map<String, Double> byWeightsKept(List<TestCase> all, List<List<WeightRow>> weights, Model served) {
        List<TestCase> cases = some(all, VIEWERS);
        Map<String, Double> costs = new LinkedHashMap<>();
        for (double part : OF_SERVED) {
            int kept = (int) Math.max(1, settings.weights().strongest() * part);
            Model model = part == 1 ? served : model(weights, kept).build();
            costs.put(
                    Integer.toString(kept),
                    Evaluation.mean(NamedModel.ITEM_WEIGHTS.ranker(model), cases, K)
                            .ndcg());
        }
        return costs;
    }

    /** The weights that are kept towards each film, the strongest first, found on all cores. */
    private List<List<WeightRow>> weights(SolvedWeights solved) {
        return IntStream.range(0, solved.films())
                .parallel()
                .mapToObj(film -> {
                    List<WeightRow> rows = new ArrayList<>();
                    solved.towards(
                            film,
                            settings.weights().strongest(),
                            (movie, from, weight) -> rows.add(new WeightRow(movie, from, weight)));
                    return rows;
                })
                .toList();
    }

    private Model.Builder model(List<List<WeightRow>> weights, int strongest) {
        Model.Builder model = Model.builder("slice", "slice");
        data.movies().forEach(model::movie);
        for (List<WeightRow> film : weights) {
            film.stream()
                    .limit(strongest)
                    .forEach(row -> model.neighbour(row.movieId(), row.neighbourId(), row.weight()));
        }
        return model;
    }

    private Model served(Ratings train, List<List<WeightRow>> weights) {
        Model.Builder model = model(weights, settings.weights().strongest());
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
