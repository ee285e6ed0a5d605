package io.reelshelf.warehouse.cli;

import io.reelshelf.sql.ViewFile;
import io.reelshelf.sql.ViewFiles;
import io.reelshelf.sql.Views;
import io.reelshelf.warehouse.TableCatalog;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code features check}: needs no warehouse. */
@Command(
        name = "check",
        description = "Parses every view file and checks its header, its columns and the tables that it reads.",
        mixinStandardHelpOptions = true)
final class FeaturesCheckCommand implements Callable<Integer> {
    @Mixin
    private HomeOptions options = new HomeOptions();

    @Option(
            names = "--views",
            paramLabel = "DIR",
            description = "Also check view files of this folder (features/*.sql, reports/*.sql).")
    private @Nullable Path folder;

    private record Result(int views, boolean ok) {}

    @Override
    public Integer call() throws IOException {
        List<ViewFile> files = new ArrayList<>(ViewFiles.bundled());
        if (folder != null) {
            files.addAll(ViewFiles.in(folder));
        }
        Views views = Views.of(files);
        views.checkAgainst(TableCatalog.tables());
        int count = views.ordered().size();
        options.console().result(new Result(count, true), count + " views are in order.");
        return ExitCodes.OK;
    }
}
