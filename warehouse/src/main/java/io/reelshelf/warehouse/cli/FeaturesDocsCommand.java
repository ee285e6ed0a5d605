package io.reelshelf.warehouse.cli;

import io.reelshelf.sql.Views;
import io.reelshelf.warehouse.Warehouse;
import io.reelshelf.warehouse.features.site.CatalogSite;
import io.reelshelf.warehouse.features.site.SiteFolder;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code features docs}. */
@Command(
        name = "docs",
        description =
                "Writes the catalogue of views as a static site: search, one page a view with columns, lineage, checks,"
                        + " SQL and freshness.",
        mixinStandardHelpOptions = true)
final class FeaturesDocsCommand implements Callable<Integer> {
    @Mixin
    private HomeOptions options = new HomeOptions();

    @Mixin
    private ViewsOptions folder = new ViewsOptions();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "The site's folder, new, empty or a former site (default: HOME/catalogue).")
    private @Nullable Path out;

    private record Result(String index, int files) {}

    @Override
    public Integer call() {
        Views views = folder.views(options);
        Path target = out == null
                ? options.home().resolve("catalogue")
                : out.toAbsolutePath().normalize();
        try (Warehouse warehouse = options.openWarehouse()) {
            CatalogSite site = CatalogSite.of(views, warehouse);
            SiteFolder.write(site, target);
            Path index = target.resolve("index.html");
            options.console()
                    .result(
                            new Result(index.toString(), site.files().size()),
                            site.files().size() + " files; open " + index);
        }
        return ExitCodes.OK;
    }
}
