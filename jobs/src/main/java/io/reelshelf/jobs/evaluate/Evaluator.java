package io.reelshelf.jobs.evaluate;

import io.reelshelf.jobs.train.TrainException;
import io.reelshelf.recommender.lab.Catalogue;
import io.reelshelf.recommender.lab.CatalogueMetrics;
import io.reelshelf.recommender.lab.Evaluation;
import io.reelshelf.recommender.lab.Metrics;
import io.reelshelf.recommender.lab.Split;
import io.reelshelf.recommender.lab.TestCase;
import io.reelshelf.recommender.lab.models.LabModel;
import io.reelshelf.warehouse.cli.Console;
import io.reelshelf.warehouse.cli.Progress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Trains a model on each split's training ratings, ranks its viewers, and measures the lists. */
final class Evaluator {
    private final Console console;
    private final List<Integer> ks;

    /** @param ks the places to measure at, each at least 1 */
    Evaluator(Console console, List<Integer> ks) {
        this.console = console;
        this.ks = List.copyOf(ks);
    }

    /** One seed after the other. */
    Measured measure(Experiment experiment, LabModel model, List<Long> seeds) {
        Scores scores = new Scores();
        List<Map<String, Double>> bySeed = new ArrayList<>();
        try (Progress progress = console.progress("evaluate " + model.label(), " seeds", seeds.size())) {
            for (long seed : seeds) {
                bySeed.add(measure(experiment, model, seed, scores));
                progress.advance(1);
            }
        }
        return new Measured(scores, bySeed);
    }

    private Map<String, Double> measure(Experiment experiment, LabModel model, long seed, Scores scores) {
        Map<String, Double> sums = new LinkedHashMap<>();
        int cases = 0;
        for (Split split : experiment.splits().apply(seed)) {
            if (split.cases().isEmpty()) {
                continue;
            }
            measure(experiment, model, split, scores)
                    .forEach((name, mean) ->
                            sums.merge(name, mean * split.cases().size(), Double::sum));
            cases += split.cases().size();
        }
        if (cases == 0) {
            throw TrainException.nobodyToMeasure(experiment.protocol());
        }
        int all = cases;
        sums.replaceAll((name, sum) -> sum / all);
        return sums;
    }

    private Map<String, Double> measure(Experiment experiment, LabModel model, Split split, Scores scores) {
        List<TestCase> cases = split.cases();
        int longest = ks.stream().mapToInt(Integer::intValue).max().orElseThrow();
        List<int[]> lists = Evaluation.lists(model.train(experiment.slice(split.train())), cases, longest);
        Catalogue catalogue = Catalogue.of(split.train(), experiment.movies());
        Map<String, Double> means = new LinkedHashMap<>();
        List<List<Metrics>> each = new ArrayList<>();
        for (int k : ks) {
            List<Metrics> metrics = Evaluation.each(lists, cases, k);
            each.add(metrics);
            means.putAll(Metrics.mean(metrics).byName());
            means.putAll(CatalogueMetrics.of(lists, catalogue, k).byName());
        }
        IntStream.range(0, cases.size())
                .forEach(i -> scores.add(
                        cases.get(i), each.stream().map(at -> at.get(i)).toList()));
        return means;
    }

    /**
     * A model's figures.
     *
     * @param scores of each viewer
     * @param bySeed the means over the viewers, for each seed
     */
    record Measured(Scores scores, List<Map<String, Double>> bySeed) {
        /** The means over the seeds. */
        Map<String, Double> means() {
            Map<String, Double> means = new LinkedHashMap<>();
            bySeed.forEach(seed -> seed.forEach((name, mean) -> means.merge(name, mean / bySeed.size(), Double::sum)));
            return means;
        }
    }
}
