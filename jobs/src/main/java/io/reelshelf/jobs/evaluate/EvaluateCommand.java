package io.reelshelf.jobs.evaluate;

import io.reelshelf.jobs.evaluate.EvaluateResult.Comparison;
import io.reelshelf.jobs.evaluate.Evaluator.Measured;
import io.reelshelf.jobs.evaluate.crossdomain.CrossDomainOptions;
import io.reelshelf.jobs.evaluate.fairness.FairnessOptions;
import io.reelshelf.recommender.lab.Bootstrap;
import io.reelshelf.recommender.lab.Interval;
import io.reelshelf.recommender.lab.Metrics;
import io.reelshelf.recommender.lab.PairedTest;
import io.reelshelf.recommender.lab.models.LabModel;
import io.reelshelf.warehouse.Warehouse;
import io.reelshelf.warehouse.cli.ExitCodes;
import io.reelshelf.warehouse.cli.PeakMemory;
import io.reelshelf.warehouse.cli.WarehouseOptions;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.LongStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code evaluate}: measures a model on ratings that are held back from it. */
@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        subcommands = TuneCommand.class,
        description = "Holds ratings of the warehouse or of public files back, ranks, and prints how well a model did.")
public final class EvaluateCommand implements Callable<Integer> {
    @Mixin
    private WarehouseOptions options = new WarehouseOptions();

    @Mixin
    private DataOptions data = new DataOptions();

    @Mixin
    private Output output = new Output();

    @Mixin
    private CrossDomainOptions crossDomain = new CrossDomainOptions();

    @Mixin
    private FairnessOptions fairness = new FairnessOptions();

    @Option(
            names = "--model",
            defaultValue = "hybrid",
            description = "popularity, demographic, item-similarity, user-knn, item-weights, "
                    + "item-weights-and-popularity or hybrid "
                    + "(default: ${DEFAULT-VALUE}).")
    private String model = "hybrid";

    @Option(
            names = "--settings",
            split = ",",
            paramLabel = "NAME=VALUE",
            description = "Figures of the model to change, such as ridge=500, as tune prints them.")
    private Map<String, Double> settings = new LinkedHashMap<>();

    @Option(
            names = "--compare",
            split = ",",
            paramLabel = "MODEL",
            description = "Other models to test against for the same viewers.")
    private List<String> others = List.of();

    @Option(names = "--groups", description = "Measure each demographic group too.")
    private boolean groups;

    @Option(
            names = "--k",
            split = ",",
            defaultValue = "10,20",
            description = "Places looked at, one or more (default: ${DEFAULT-VALUE}).")
    private List<Integer> ks = List.of(10, 20);

    @Option(names = "--seed", defaultValue = "2026", description = "Decides the split (default: ${DEFAULT-VALUE}).")
    private long seed = 2026;

    @Option(
            names = "--seeds",
            defaultValue = "1",
            description = "Splits to take the mean over, from --seed on (default: ${DEFAULT-VALUE}).")
    private int seeds = 1;

    @Override
    public Integer call() throws SQLException {
        long start = System.nanoTime();
        LabModel named = Options.model("--model", model, settings);
        List<LabModel> rivals = others.stream()
                .map(other -> Options.model("--compare", other, Map.of()))
                .toList();
        ks.forEach(k -> Options.within("--k", k, 1, 1000));
        Options.within("--seeds", seeds, 1, 100);
        if (crossDomain.asked()) {
            try (Warehouse warehouse = options.openWarehouse()) {
                crossDomain.run(warehouse, output::write, ks.get(0), data.relevantStars(), seed);
            }
            return ExitCodes.OK;
        }
        if (fairness.asked(model)) {
            try (Warehouse warehouse = options.openWarehouse()) {
                fairness.run(
                        warehouse,
                        output.console(),
                        output::write,
                        ks.get(0),
                        data.relevantStars(),
                        data.given(),
                        seed);
            }
            return ExitCodes.OK;
        }
        EvaluateResult result = measure(data.read(options), named, rivals, start);
        output.write(result, ResultText.of(result));
        return ExitCodes.OK;
    }

    private EvaluateResult measure(Experiment experiment, LabModel named, List<LabModel> rivals, long start) {
        List<Long> each = LongStream.range(seed, seed + seeds).boxed().toList();
        Evaluator evaluator = new Evaluator(output.console(), ks);
        Measured measured = evaluator.measure(experiment, named, each);
        String first = "ndcg@" + ks.get(0);
        Map<String, Comparison> comparisons = new LinkedHashMap<>();
        for (LabModel rival : rivals) {
            Measured other = evaluator.measure(experiment, rival, each);
            PairedTest test = PairedTest.of(
                    measured.scores().values(first), other.scores().values(first), seed);
            comparisons.put(
                    rival.label(),
                    new Comparison(first, other.means().getOrDefault(first, 0.0), test, PairedTest.NAME));
        }
        return new EvaluateResult(
                experiment.protocol(),
                Metrics.NDCG_GAIN + "; " + experiment.ranking(),
                named.label(),
                named.described(),
                experiment.data(),
                each,
                measured.scores().users(),
                measured.means(),
                measured.bySeed(),
                intervals(measured),
                groups ? measured.scores().groups(first, seed) : Map.of(),
                comparisons,
                (System.nanoTime() - start) / 1e9,
                PeakMemory.mib());
    }

    private Map<String, Interval> intervals(Measured measured) {
        Map<String, Interval> intervals = new LinkedHashMap<>();
        for (int k : ks) {
            for (String metric : List.of("ndcg@" + k, "recall@" + k)) {
                intervals.put(metric, Bootstrap.mean(measured.scores().values(metric), seed));
            }
        }
        return intervals;
    }
}
