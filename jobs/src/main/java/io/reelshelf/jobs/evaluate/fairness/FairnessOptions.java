package io.reelshelf.jobs.evaluate.fairness;

import io.reelshelf.jobs.train.TrainException;
import io.reelshelf.jobs.train.TrainingData;
import io.reelshelf.recommender.lab.NamedModel;
import io.reelshelf.warehouse.Warehouse;
import io.reelshelf.warehouse.cli.Console;
import java.sql.SQLException;
import java.util.function.BiConsumer;
import picocli.CommandLine.Option;

/** The options of {@code evaluate} about fairness: a picocli mixin. */
public final class FairnessOptions {
    @Option(
            names = "--fairness",
            description =
                    "Measure nDCG, hit rate, calibration, exposure and coverage by gender, age group and occupation, warm"
                            + " and for new viewers (--given ratings known), with gaps and a mitigation's curve.")
    private boolean fairness;

    @Option(
            names = "--fewest-viewers",
            defaultValue = "50",
            description = "Fairness: leave groups with fewer viewers out (default: ${DEFAULT-VALUE}).")
    private int fewest = 50;

    private NamedModel named = NamedModel.HYBRID;

    /** True if this measurement is wanted; the model must be one that is served from the warehouse. */
    public boolean asked(String model) {
        if (fewest < 1) {
            throw TrainException.badOption("--fewest-viewers " + fewest, "give 1 or more");
        }
        if (fairness) {
            named = NamedModel.byLabel(model)
                    .orElseThrow(() -> TrainException.badOption(
                            "--fairness --model " + model, "give popularity, demographic, item-similarity or hybrid"));
        }
        return fairness;
    }

    /** Measures, and hands over the result and its text; progress goes to the console. */
    public void run(
            Warehouse warehouse,
            Console console,
            BiConsumer<Object, String> results,
            int k,
            int relevantStars,
            int given,
            long seed)
            throws SQLException {
        TrainingData data = TrainingData.read(warehouse);
        FairnessSettings settings = new FairnessSettings(k, relevantStars, fewest, FairnessSettings.STRENGTHS);
        FairnessResult result = new FairnessEvaluator(data, named, settings, seed, console).measure(given);
        results.accept(result, FairnessText.of(result));
    }
}
