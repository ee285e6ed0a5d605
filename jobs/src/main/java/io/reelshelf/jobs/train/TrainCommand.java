package io.reelshelf.jobs.train;

import com.fasterxml.jackson.databind.JsonNode;
import io.reelshelf.warehouse.Warehouse;
import io.reelshelf.warehouse.cli.ExitCodes;
import io.reelshelf.warehouse.cli.HomeOptions;
import io.reelshelf.warehouse.runs.Run;
import io.reelshelf.warehouse.runs.RunRegistry;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code train}: publishes a model version from the features at hand. */
@Command(
        name = "train",
        mixinStandardHelpOptions = true,
        subcommands = {TrainListCommand.class, TrainRollbackCommand.class},
        description = "Trains on the warehouse's ratings, measures on ratings held back, and publishes the model.")
public final class TrainCommand implements Callable<Integer> {
    @Mixin
    private HomeOptions options = new HomeOptions();

    @Option(
            names = "--keep",
            paramLabel = "N",
            defaultValue = "3",
            description = "How many versions to keep, the new one included (default: ${DEFAULT-VALUE}).")
    private int keep = 3;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "2026",
            description = "Decides which ratings are held back for the metrics (default: ${DEFAULT-VALUE}).")
    private long seed = 2026;

    @Option(
            names = "--gram",
            paramLabel = "SOURCE",
            defaultValue = "kernel",
            description = "Who counts what is rated together: kernel, or warehouse, by SQL, slower and with the same"
                    + " numbers (default: ${DEFAULT-VALUE}).")
    private String gram = "kernel";

    @Override
    public Integer call() throws SQLException {
        if (keep < 1 || keep > 100) {
            throw TrainException.badOption("--keep " + keep, "give 1 to 100");
        }
        GramSource source = gramSource();
        try (Warehouse warehouse = options.openWarehouse()) {
            Run run = new RunRegistry(warehouse).start("train", options.warehouseUrl());
            try {
                Trainer trainer = new Trainer(warehouse, options.home(), options.console(), Clock.systemUTC());
                TrainResult result = trainer.train(ModelSettings.of(seed), keep, source);
                run.succeed(Map.of("item_weights", result.itemWeights(), "prior_rows", result.priorRows()));
                options.console().result(result, text(result));
                return ExitCodes.OK;
            } catch (SQLException | RuntimeException e) {
                run.fail(String.valueOf(e.getMessage()));
                throw e;
            }
        }
    }

    private GramSource gramSource() {
        return switch (gram) {
            case "kernel" -> GramSource.KERNEL;
            case "warehouse" -> GramSource.WAREHOUSE;
            default -> throw TrainException.badOption("--gram " + gram, "give kernel or warehouse");
        };
    }

    private static String text(TrainResult result) {
        StringBuilder text = new StringBuilder(String.format(
                Locale.ROOT,
                "Model %s %s from data %s: %,d item weights, %,d rows of the demographic prior, %.1f s, %,d MiB",
                result.versionId(),
                result.status(),
                result.dataSnapshot(),
                result.itemWeights(),
                result.priorRows(),
                result.seconds(),
                result.peakMib()));
        for (Map.Entry<String, JsonNode> protocol : result.metrics().properties()) {
            for (Map.Entry<String, JsonNode> model : protocol.getValue().properties()) {
                double ndcg = model.getValue().path("ndcg@10").asDouble();
                if (ndcg > 0) {
                    text.append(String.format(
                            Locale.ROOT, "%n  %s, %s: nDCG@10 %.4f", protocol.getKey(), model.getKey(), ndcg));
                }
            }
        }
        return text.toString();
    }
}
