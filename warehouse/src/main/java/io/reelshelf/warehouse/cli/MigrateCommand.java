package io.reelshelf.warehouse.cli;

import io.reelshelf.warehouse.Warehouse;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code warehouse migrate}. */
@Command(
        name = "migrate",
        description = "Brings the warehouse's tables up to this version.",
        mixinStandardHelpOptions = true)
final class MigrateCommand implements Callable<Integer> {
    @Mixin
    private HomeOptions options = new HomeOptions();

    private record Result(String warehouse, int migrations, double seconds, long peakMib) {}

    @Override
    public Integer call() {
        long start = System.nanoTime();
        options.createHome();
        try (Warehouse warehouse = options.connect()) {
            int migrations = warehouse.migrate();
            double seconds = (System.nanoTime() - start) / 1e9;
            options.console()
                    .result(
                            new Result(options.shownUrl(), migrations, seconds, PeakMemory.mib()),
                            migrations == 0 ? "The warehouse is up to date." : migrations + " migrations applied.");
        }
        return ExitCodes.OK;
    }
}
