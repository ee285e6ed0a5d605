package io.reelshelf.warehouse.cli;

import io.reelshelf.sql.Views;
import io.reelshelf.warehouse.Warehouse;
import io.reelshelf.warehouse.features.diff.DiffRequest;
import io.reelshelf.warehouse.features.diff.FeatureDiff;
import io.reelshelf.warehouse.features.diff.ViewDiff;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code features diff}. */
@Command(
        name = "diff",
        description =
                "Compares what the views give now with what is published, by key and column; publishes nothing. Exits"
                        + " with 0 also where they differ, unless --exit-code is given.",
        mixinStandardHelpOptions = true)
final class FeaturesDiffCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private HomeOptions options = new HomeOptions();

    @Mixin
    private ViewsOptions folder = new ViewsOptions();

    @Parameters(
            paramLabel = "VIEW",
            arity = "0..*",
            description =
                    "Views to compare, as in build --select (default: those whose SQL changed and what reads them).")
    private List<String> selectors = List.of();

    @Option(
            names = "--from",
            paramLabel = "DIR",
            description = "Compare with the views of this folder, computed now, instead of with what is published.")
    private @Nullable Path from;

    @Option(
            names = "--tolerance",
            paramLabel = "SHARE",
            description = "Floating-point numbers that differ by at most this share are alike (default: "
                    + DiffRequest.ROUNDING + ", what the order of a sum moves; 0: exactly).")
    private double tolerance = DiffRequest.ROUNDING;

    @Option(
            names = "--examples",
            paramLabel = "N",
            defaultValue = "5",
            description = "Rows to show of each kind and column, 0 to 1000 (default: ${DEFAULT-VALUE}).")
    private int examples = 5;

    @Option(names = "--exit-code", description = "Exit with 1 where anything differs.")
    private boolean exitCode;

    private record Result(boolean same, List<ViewDiff> views) {}

    @Override
    public Integer call() {
        DiffRequest request = request();
        Views views = folder.views(options);
        try (Warehouse warehouse = options.openWarehouse()) {
            FeatureDiff diff = new FeatureDiff(warehouse, views);
            List<ViewDiff> diffs =
                    from == null ? diff.withPublished(request) : diff.with(ViewsOptions.with(from), request);
            boolean same = diffs.stream().allMatch(ViewDiff::same);
            options.console().result(new Result(same, diffs), DiffText.of(diffs));
            return exitCode && !same ? ExitCodes.FAILURE : ExitCodes.OK;
        }
    }

    private DiffRequest request() {
        try {
            return new DiffRequest(selectors, tolerance, examples);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }
}
