package io.reelshelf.jobs.parity;

import io.reelshelf.jobs.JobsError;
import io.reelshelf.jobs.JobsException;
import io.reelshelf.warehouse.TemporaryFolder;
import io.reelshelf.warehouse.Warehouse;
import io.reelshelf.warehouse.cli.ExitCodes;
import io.reelshelf.warehouse.cli.HomeOptions;
import io.reelshelf.warehouse.cli.PeakMemory;
import io.reelshelf.warehouse.cli.Progress;
import io.reelshelf.warehouse.cli.TextTable;
import io.reelshelf.warehouse.cli.ViewsOptions;
import io.reelshelf.warehouse.features.PortableViews;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.apache.flink.api.common.RuntimeExecutionMode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code features parity}. */
@Command(
        name = "parity",
        description = "Computes every view on every engine from the same rows, and compares the results.",
        mixinStandardHelpOptions = true)
public final class ParityCommand implements Callable<Integer> {
    private static final int MOST_SEEDS = 1000;

    @Mixin
    private HomeOptions options = new HomeOptions();

    @Mixin
    private ViewsOptions folder = new ViewsOptions();

    @Option(
            names = "--seeds",
            paramLabel = "N",
            defaultValue = "10",
            description = "How many adversarial inputs, from seed 1 (default: ${DEFAULT-VALUE}; 0 for none).")
    private int seeds = 10;

    @Option(names = "--no-warehouse", description = "Leave out the rows of the warehouse.")
    private boolean noWarehouse;

    private record Result(
            List<Verdict> verdicts,
            long same,
            long different,
            long failed,
            long cannotRun,
            double seconds,
            long peakMib) {}

    @Override
    public Integer call() throws SQLException, IOException {
        if (seeds < 0 || seeds > MOST_SEEDS) {
            throw new JobsException(JobsError.BAD_REQUEST, "--seeds is 0 to " + MOST_SEEDS + ", not " + seeds);
        }
        long start = System.nanoTime();
        List<Verdict> verdicts = verdicts();
        Result result = new Result(
                verdicts,
                count(verdicts, Verdict.Kind.SAME),
                count(verdicts, Verdict.Kind.DIFFERENT),
                count(verdicts, Verdict.Kind.FAILED),
                count(verdicts, Verdict.Kind.CANNOT_RUN),
                (System.nanoTime() - start) / 1e9,
                PeakMemory.mib());
        options.console().result(result, text(result));
        return result.different() + result.failed() == 0 ? ExitCodes.OK : ExitCodes.FAILURE;
    }

    private List<Verdict> verdicts() throws SQLException, IOException {
        PortableViews views = folder.portable(options);
        List<Verdict> verdicts = new ArrayList<>();
        try (TemporaryFolder scratch = TemporaryFolder.named("reelshelf-parity");
                ParityCluster cluster = ParityCluster.start(scratch.path());
                ServerEngine server = ServerEngine.start(scratch.path());
                Progress progress = options.console().progress("inputs", " inputs", seeds + (noWarehouse ? 0 : 1))) {
            Parity parity = new Parity(
                    views,
                    List.of(
                            server,
                            new FlinkEngine(cluster, RuntimeExecutionMode.BATCH),
                            new FlinkEngine(cluster, RuntimeExecutionMode.STREAMING)));
            if (!noWarehouse) {
                try (Warehouse warehouse = options.openWarehouse()) {
                    verdicts.addAll(parity.compare(SampledInput.of(warehouse, views.ordered())));
                }
                progress.advance(1);
            }
            for (int seed = 1; seed <= seeds; seed++) {
                verdicts.addAll(parity.compare(AdversarialData.input(seed)));
                progress.advance(1);
            }
        }
        return verdicts;
    }

    private static long count(List<Verdict> verdicts, Verdict.Kind kind) {
        return verdicts.stream().filter(verdict -> verdict.kind() == kind).count();
    }

    private static String text(Result result) {
        TextTable table = new TextTable(List.of("input", "view", "engine", "result", "hash", ""));
        result.verdicts()
                .forEach(verdict -> table.row(
                        verdict.input(),
                        verdict.view(),
                        verdict.engine(),
                        verdict.kind().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                        verdict.hash(),
                        verdict.detail()));
        return table.render()
                + "\n%d same, %d different, %d failed, %d cannot run; %.1f s"
                        .formatted(
                                result.same(),
                                result.different(),
                                result.failed(),
                                result.cannotRun(),
                                result.seconds());
    }
}
