package io.reelshelf.jobs.evaluate;

import io.reelshelf.jobs.train.TrainException;
import io.reelshelf.jobs.train.TrainingData;
import io.reelshelf.recommender.lab.NamedModel;
import io.reelshelf.warehouse.Warehouse;
import io.reelshelf.warehouse.cli.ExitCodes;
import io.reelshelf.warehouse.cli.HomeOptions;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code evaluate}: measures a model on the warehouse's ratings. */
@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        description = "Holds ratings of the warehouse back, ranks with the served code, and prints how well it did.")
public final class EvaluateCommand implements Callable<Integer> {
    @Mixin
    private HomeOptions options = new HomeOptions();

    @Option(
            names = "--protocol",
            defaultValue = "hold-out",
            description = "hold-out (a part of each viewer's ratings) or cold-start (new viewers); default: hold-out.")
    private String protocol = "hold-out";

    @Option(
            names = "--model",
            defaultValue = "hybrid",
            description = "popularity, demographic, item-similarity or hybrid (default: ${DEFAULT-VALUE}).")
    private String model = "hybrid";

    @Option(names = "--k", defaultValue = "10", description = "Places looked at (default: ${DEFAULT-VALUE}).")
    private int k = 10;

    @Option(names = "--seed", defaultValue = "2026", description = "Decides the split (default: ${DEFAULT-VALUE}).")
    private long seed = 2026;

    @Option(
            names = "--held-back",
            defaultValue = "0.2",
            description = "hold-out: the part held back, 0.01 to 0.9 (default: ${DEFAULT-VALUE}).")
    private double heldBack = 0.2;

    @Option(
            names = "--given",
            defaultValue = "0",
            description = "cold-start: ratings known of a new viewer (default: ${DEFAULT-VALUE}).")
    private int given;

    @Option(names = "--folds", defaultValue = "5", description = "cold-start: folds (default: ${DEFAULT-VALUE}).")
    private int folds = 5;

    @Option(
            names = "--relevant-stars",
            defaultValue = "4",
            description = "The fewest stars of a held-back film that is a hit (default: ${DEFAULT-VALUE}).")
    private int relevantStars = 4;

    @Override
    public Integer call() throws SQLException {
        NamedModel named = NamedModel.byLabel(model)
                .orElseThrow(() -> TrainException.badOption(
                        "--model " + model,
                        "give one of "
                                + Arrays.stream(NamedModel.values())
                                        .map(NamedModel::label)
                                        .collect(Collectors.joining(", "))));
        within("--k", k, 1, 1000);
        Protocol chosen = protocol();
        try (Warehouse warehouse = options.openWarehouse()) {
            TrainingData data = TrainingData.read(warehouse);
            EvaluateResult result = new Evaluator(options.console()).measure(data, chosen, named, k, seed);
            options.console().result(result, text(result));
            return ExitCodes.OK;
        }
    }

    private Protocol protocol() {
        within("--relevant-stars", relevantStars, 1, 5);
        within("--held-back", heldBack, 0.01, 0.9);
        within("--folds", folds, 2, 100);
        within("--given", given, 0, 1000);
        return switch (protocol) {
            case "hold-out" -> new Protocol.HoldOut(heldBack, relevantStars);
            case "cold-start" -> new Protocol.ColdStart(folds, given, relevantStars);
            default -> throw TrainException.badOption("--protocol " + protocol, "give hold-out or cold-start");
        };
    }

    private static void within(String option, double value, double lowest, double highest) {
        if (!(value >= lowest && value <= highest)) {
            throw TrainException.badOption(
                    option + " " + number(value), "give " + number(lowest) + " to " + number(highest));
        }
    }

    private static String number(double value) {
        return value == Math.rint(value) ? String.format(Locale.ROOT, "%.0f", value) : Double.toString(value);
    }

    private static String text(EvaluateResult result) {
        StringBuilder table = new StringBuilder();
        table.append(String.format(Locale.ROOT, "%-16s %8s%n", "metric", result.model()));
        for (Map.Entry<String, Double> metric : result.metrics().entrySet()) {
            table.append(String.format(Locale.ROOT, "%-16s %8.4f%n", metric.getKey(), metric.getValue()));
        }
        return table
                + String.format(
                        Locale.ROOT,
                        "%s; nDCG: %s; data %s; seed %d; %,d viewers; %.1f s",
                        result.protocol(),
                        result.formula(),
                        result.dataSnapshot(),
                        result.seed(),
                        result.users(),
                        result.seconds());
    }
}
