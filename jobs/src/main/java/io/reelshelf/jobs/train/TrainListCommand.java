package io.reelshelf.jobs.train;

import io.reelshelf.warehouse.Warehouse;
import io.reelshelf.warehouse.cli.ExitCodes;
import io.reelshelf.warehouse.cli.HomeOptions;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code train list}: the model versions at hand. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = "Lists the model versions, the newest first; one of them is served.")
final class TrainListCommand implements Callable<Integer> {
    @Mixin
    private HomeOptions options = new HomeOptions();

    @Override
    public Integer call() {
        try (Warehouse warehouse = options.openWarehouse()) {
            List<PublishedVersion> versions = new ModelVersions(warehouse, Clock.systemUTC()).all();
            options.console().result(new VersionList(versions), text(versions));
            return ExitCodes.OK;
        }
    }

    private static String text(List<PublishedVersion> versions) {
        if (versions.isEmpty()) {
            return "No model is published: run ./reelshelf train";
        }
        return versions.stream()
                .map(version -> String.format(
                        Locale.ROOT,
                        "%s  published %s UTC from data %s%s",
                        version.versionId(),
                        version.createdAt(),
                        version.dataSnapshot(),
                        version.current() ? "  <- served" : ""))
                .collect(Collectors.joining(System.lineSeparator()));
    }

    /** The JSON result. */
    record VersionList(List<PublishedVersion> versions) {
        VersionList {
            versions = List.copyOf(versions);
        }
    }
}
