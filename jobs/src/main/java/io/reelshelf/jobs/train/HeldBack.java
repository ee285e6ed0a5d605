package io.reelshelf.jobs.train;

import io.reelshelf.recommender.Model;
import io.reelshelf.recommender.lab.Evaluation;
import io.reelshelf.recommender.lab.Metrics;
import io.reelshelf.recommender.lab.NamedModel;
import io.reelshelf.recommender.lab.Split;
import io.reelshelf.recommender.lab.Splits;
import io.reelshelf.recommender.lab.TestCase;
import io.reelshelf.recommender.train.Training;
import io.reelshelf.warehouse.cli.Progress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Measures what a model trained with the same settings does on ratings that it has not seen. */
final class HeldBack {
    private static final int K = 10;
    private static final int FOLDS = 5;
    private static final double PART = 0.2;
    /** Enough viewers for a figure with a standard error below .005, few enough for a second of ranking. */
    private static final int VIEWERS = 2000;

    private final TrainingData data;
    private final ModelSettings settings;
    private final Progress progress;

    HeldBack(TrainingData data, ModelSettings settings, Progress progress) {
        this.data = data;
        this.settings = settings;
        this.progress = progress;
    }

    /** Metrics by protocol and model; a protocol that the data is too small for is left out. */
    Map<String, Object> measure() {
        int like = settings.training().likeStars();
        Map<String, Object> metrics = new LinkedHashMap<>();
        metrics.put("ndcg_formula", Metrics.NDCG_FORMULA);
        add(
                metrics,
                "held_back_fifth_of_each_viewer",
                Splits.perUser(data.ratings(), data.people(), PART, like, settings.seed()),
                List.of(NamedModel.POPULARITY, NamedModel.ITEM_SIMILARITY, NamedModel.HYBRID));
        add(
                metrics,
                "new_viewers_without_ratings",
                Splits.newUsers(data.ratings(), data.people(), FOLDS, 0, like, settings.seed())
                        .get(0),
                List.of(NamedModel.POPULARITY, NamedModel.HYBRID));
        return metrics;
    }

    private void add(Map<String, Object> metrics, String protocol, Split split, List<NamedModel> models) {
        progress.advance(1);
        List<TestCase> cases = some(split.cases());
        if (cases.isEmpty()) {
            return;
        }
        Model model = Training.fit(split.train(), data.people(), data.movies(), settings.training());
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("viewers", cases.size());
        for (NamedModel named : models) {
            figures.put(
                    named.label(),
                    Evaluation.mean(named.ranker(model), cases, K).byName());
        }
        metrics.put(protocol, figures);
    }

    /** Every n-th viewer, so that the choice follows from the data. */
    private static List<TestCase> some(List<TestCase> cases) {
        int step = Math.max(1, cases.size() / VIEWERS);
        List<TestCase> some = new ArrayList<>();
        for (int i = 0; i < cases.size(); i += step) {
            some.add(cases.get(i));
        }
        return some;
    }
}
