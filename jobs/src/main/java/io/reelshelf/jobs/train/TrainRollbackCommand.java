package io.reelshelf.jobs.train;

import io.reelshelf.warehouse.Warehouse;
import io.reelshelf.warehouse.cli.ExitCodes;
import io.reelshelf.warehouse.cli.HomeOptions;
import io.reelshelf.warehouse.runs.Run;
import io.reelshelf.warehouse.runs.RunRegistry;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code train rollback}: serves a former version again. */
@Command(
        name = "rollback",
        mixinStandardHelpOptions = true,
        description = "Makes a former model version current; servers swap to it without a restart.")
final class TrainRollbackCommand implements Callable<Integer> {
    @Mixin
    private HomeOptions options = new HomeOptions();

    @Parameters(
            paramLabel = "VERSION",
            arity = "0..1",
            description = "Its id (see train list); the one before the current version if not given.")
    private @Nullable String version;

    @Override
    public Integer call() {
        try (Warehouse warehouse = options.openWarehouse()) {
            Run run = new RunRegistry(warehouse).start("train rollback", String.valueOf(version));
            try {
                PublishedVersion now =
                        new ModelVersions(warehouse, Clock.systemUTC()).rollback(Optional.ofNullable(version));
                run.succeed(Map.of("versions", 1L));
                options.console()
                        .result(now, "Model " + now.versionId() + " of data " + now.dataSnapshot() + " is served now");
                return ExitCodes.OK;
            } catch (RuntimeException e) {
                run.fail(String.valueOf(e.getMessage()));
                throw e;
            }
        }
    }
}
