package io.reelshelf.warehouse.cli;

import io.reelshelf.warehouse.TemporaryFolder;
import io.reelshelf.warehouse.Warehouse;
import io.reelshelf.warehouse.features.replay.Replay;
import io.reelshelf.warehouse.features.replay.Replay.Proof;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code features test}: reads the warehouse, and writes to a scratch file only. */
@Command(
        name = "test",
        description =
                "Replays the warehouse's rows in random batches, late ones among them, and compares every incremental"
                        + " view with a full build after each.",
        mixinStandardHelpOptions = true)
final class FeaturesTestCommand implements Callable<Integer> {
    private static final int MAX_BATCHES = 1000;

    @Mixin
    private HomeOptions options = new HomeOptions();

    @Mixin
    private ViewsOptions folder = new ViewsOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--incremental", required = true, description = "Prove the incremental views.")
    private boolean incremental;

    @Option(
            names = "--seed",
            defaultValue = "1",
            description = "Seed of the batches: the same one gives the same (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--batches",
            defaultValue = "5",
            description = "How many batches, 2 to 1000 (default: ${DEFAULT-VALUE}).")
    private int batches;

    @Option(
            names = "--select",
            split = " ",
            paramLabel = "SELECTOR",
            description = "Incremental views to prove: name, +name, name+, tag:x. Repeatable; default: all.")
    private List<String> selectors = List.of();

    private record Result(long seed, boolean ok, List<Proof> views) {}

    @Override
    public Integer call() throws IOException {
        if (!incremental || batches < 2 || batches > MAX_BATCHES) {
            throw new ParameterException(
                    spec.commandLine(), "Write --incremental, with --batches from 2 to " + MAX_BATCHES + ".");
        }
        Replay replay = new Replay(folder.views(options), selectors);
        try (TemporaryFolder scratch = TemporaryFolder.named("reelshelf-replay");
                Warehouse warehouse = options.openWarehouse()) {
            List<Proof> proofs = replay.run(warehouse, scratch.path(), seed, batches);
            boolean ok = proofs.stream().allMatch(Proof::holds);
            options.console().result(new Result(seed, ok, proofs), text(proofs));
            return ok ? ExitCodes.OK : ExitCodes.FAILURE;
        }
    }

    private String text(List<Proof> proofs) {
        TextTable table = new TextTable(List.of("view", "equal", "batches", "incremental", "counterexample"));
        for (Proof proof : proofs) {
            String equal = proof.counterexample().isEmpty() ? "yes" : "NO";
            table.row(proof.view(), equal, proof.batches(), proof.incremental(), proof.counterexample());
        }
        return table.render() + System.lineSeparator() + "Replayed with --seed " + seed + " --batches " + batches + ".";
    }
}
