package io.reelshelf.jobs.evaluate;

import io.reelshelf.jobs.train.TrainException;
import io.reelshelf.jobs.train.TrainingData;
import io.reelshelf.recommender.Model;
import io.reelshelf.recommender.lab.Evaluation;
import io.reelshelf.recommender.lab.Metrics;
import io.reelshelf.recommender.lab.NamedModel;
import io.reelshelf.recommender.lab.Split;
import io.reelshelf.recommender.train.Training;
import io.reelshelf.recommender.train.TrainingSettings;
import io.reelshelf.warehouse.cli.Console;
import io.reelshelf.warehouse.cli.PeakMemory;
import io.reelshelf.warehouse.cli.Progress;
import java.util.ArrayList;
import java.util.List;

/** Trains on each split's training ratings and ranks its viewers through the code that serves. */
final class Evaluator {
    private final Console console;

    Evaluator(Console console) {
        this.console = console;
    }

    /** @throws TrainException if the protocol leaves no viewer to measure with */
    EvaluateResult measure(TrainingData data, Protocol protocol, NamedModel named, int k, long seed) {
        long start = System.nanoTime();
        List<Split> splits = protocol.splits(data, seed);
        List<Metrics> each = new ArrayList<>();
        try (Progress progress = console.progress("evaluate", " splits", splits.size())) {
            for (Split split : splits) {
                Model model = Training.fit(split.train(), data.people(), data.movies(), TrainingSettings.DEFAULT);
                each.addAll(Evaluation.each(named.ranker(model), split.cases(), k));
                progress.advance(1);
            }
        }
        if (each.isEmpty()) {
            throw TrainException.tooFewRatings(protocol.words(), data.ratings().size());
        }
        return new EvaluateResult(
                protocol.words(),
                Metrics.NDCG_FORMULA,
                named.label(),
                new EvaluateResult.Weights(named.settings(), TrainingSettings.DEFAULT),
                seed,
                data.snapshot(),
                each.size(),
                Metrics.mean(each).byName(),
                (System.nanoTime() - start) / 1e9,
                PeakMemory.mib());
    }
}
