package io.reelshelf.warehouse.cli;

import io.reelshelf.sql.Views;
import io.reelshelf.warehouse.Warehouse;
import io.reelshelf.warehouse.features.BuildListener;
import io.reelshelf.warehouse.features.BuildRequest;
import io.reelshelf.warehouse.features.BuiltView;
import io.reelshelf.warehouse.features.FeatureBuild;
import io.reelshelf.warehouse.features.FeatureRunner;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code features build}. */
@Command(
        name = "build",
        description = "Builds the views that have changed beside the old ones, checks them, and swaps them at once.",
        mixinStandardHelpOptions = true)
final class FeaturesBuildCommand implements Callable<Integer> {
    @Mixin
    private HomeOptions options = new HomeOptions();

    @Mixin
    private ViewsOptions folder = new ViewsOptions();

    @Option(
            names = "--select",
            split = " ",
            paramLabel = "SELECTOR",
            description =
                    "Views to build: name, +name with what it reads, name+ with what reads it, tag:x. Repeatable.")
    private List<String> selectors = List.of();

    @Option(names = "--full", description = "Build what has not changed too.")
    private boolean full;

    private record Result(String runId, String dataSnapshot, List<BuiltView> views, double seconds, long peakMib) {}

    @Override
    public Integer call() {
        Views views = folder.views(options);
        try (Warehouse warehouse = options.openWarehouse();
                Progress progress = options.console()
                        .progress("Building views", " views", views.ordered().size())) {
            FeatureBuild build = new FeatureRunner(warehouse, views)
                    .build(new BuildRequest(selectors, full, true), showing(progress));
            options.console()
                    .result(
                            new Result(
                                    build.runId(),
                                    build.dataSnapshot(),
                                    build.views(),
                                    build.seconds(),
                                    PeakMemory.mib()),
                            text(build));
        }
        return ExitCodes.OK;
    }

    private static BuildListener showing(Progress progress) {
        Set<String> running = new LinkedHashSet<>();
        return new BuildListener() {
            @Override
            public synchronized void started(String view) {
                running.add(view);
                progress.detail(String.join(", ", running));
            }

            @Override
            public synchronized void finished(BuiltView view) {
                running.remove(view.name());
                progress.detail(String.join(", ", running));
                progress.advance(1);
            }
        };
    }

    private static String text(FeatureBuild build) {
        TextTable table = new TextTable(List.of("view", "status", "rows", "seconds", "how"));
        build.views()
                .forEach(view -> table.row(
                        view.name(),
                        view.status().key(),
                        view.rows(),
                        seconds(view.seconds()),
                        view.incremental() ? "incrementally" : view.detail()));
        return table.render() + System.lineSeparator() + build.views().size() + " views in " + seconds(build.seconds())
                + " s from data snapshot " + build.dataSnapshot();
    }

    private static String seconds(double seconds) {
        return String.format(Locale.ROOT, "%.2f", seconds);
    }
}
