package io.reelshelf.jobs.evaluate;

import io.reelshelf.jobs.train.TrainException;
import io.reelshelf.recommender.lab.Metrics;
import io.reelshelf.recommender.lab.Split;
import io.reelshelf.recommender.lab.models.LabModel;
import io.reelshelf.recommender.lab.models.Trial;
import io.reelshelf.recommender.lab.models.Tuning;
import io.reelshelf.warehouse.cli.ExitCodes;
import io.reelshelf.warehouse.cli.PeakMemory;
import io.reelshelf.warehouse.cli.WarehouseOptions;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code evaluate tune}: searches a model's figures on a part of the training ratings. */
@Command(
        name = "tune",
        mixinStandardHelpOptions = true,
        description = "Searches a model's figures by nDCG on a validation part carved from the training ratings only.")
final class TuneCommand implements Callable<Integer> {
    @Mixin
    private WarehouseOptions options = new WarehouseOptions();

    @Mixin
    private DataOptions data = new DataOptions();

    @Mixin
    private Output output = new Output();

    @Option(
            names = "--model",
            defaultValue = "item-weights",
            description = "One of the models of evaluate (default: ${DEFAULT-VALUE}).")
    private String model = "item-weights";

    @Option(names = "--trials", defaultValue = "20", description = "The most to try (default: ${DEFAULT-VALUE}).")
    private int trials = 20;

    @Option(
            names = "--validation-part",
            defaultValue = "0.2",
            description = "Part of each user's training ratings to validate on; cold-start: of the training viewers"
                    + " (default: ${DEFAULT-VALUE}).")
    private double part = 0.2;

    @Option(names = "--k", defaultValue = "20", description = "Places of the nDCG (default: ${DEFAULT-VALUE}).")
    private int k = 20;

    @Option(names = "--seed", defaultValue = "2026", description = "Decides all (default: ${DEFAULT-VALUE}).")
    private long seed = 2026;

    @Override
    public Integer call() throws SQLException {
        long start = System.nanoTime();
        LabModel named = Options.model("--model", model, Map.of());
        if (named.grid().isEmpty()) {
            throw TrainException.badOption("--model " + model, "it has no figures to tune: give item-weights, say");
        }
        Options.within("--trials", trials, 1, 10_000);
        Options.within("--validation-part", part, 0.01, 0.9);
        Options.within("--k", k, 1, 1000);
        Experiment experiment = data.read(options);
        Split split = experiment.splits().apply(seed).get(0);
        List<Trial> done = new Tuning(trials, k, seed)
                .search(
                        named,
                        experiment.slice(split.train()),
                        experiment.validation().carve(split.train(), experiment.people(), part, seed),
                        trial -> output.console().note(words(trial)));
        Result result = new Result(
                experiment.protocol() + "; tuned on " + experiment.validation().words(part) + ", the test part unused",
                Metrics.NDCG_FORMULA,
                named.label(),
                experiment.data(),
                seed,
                "ndcg@" + k,
                done,
                (System.nanoTime() - start) / 1e9,
                PeakMemory.mib());
        output.write(result, text(result));
        return ExitCodes.OK;
    }

    private static String text(Result result) {
        return String.format(
                Locale.ROOT,
                "best of %d: %s%n%s; nDCG: %s; data %s; seed %d; %.1f s",
                result.trials.size(),
                words(result.trials.get(0)),
                result.protocol,
                result.formula,
                result.data,
                result.seed,
                result.seconds);
    }

    private static String words(Trial trial) {
        String figures = trial.settings().entrySet().stream()
                .map(figure -> figure.getKey() + "=" + figure.getValue())
                .collect(Collectors.joining(","));
        return String.format(Locale.ROOT, "%.5f  --settings %s", trial.value(), figures);
    }

    /** What the search found; the best trial first. */
    record Result(
            String protocol,
            String formula,
            String model,
            String data,
            long seed,
            String metric,
            List<Trial> trials,
            double seconds,
            long peakMib) {}
}
