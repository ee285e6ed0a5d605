package io.reelshelf.warehouse.cli;

import io.reelshelf.sql.catalog.CompiledViews;
import io.reelshelf.sql.lineage.Lineage;
import io.reelshelf.sql.lineage.LineageMermaid;
import io.reelshelf.sql.lineage.LineageTree;
import io.reelshelf.sql.lineage.OpenLineage;
import io.reelshelf.sql.lineage.Origin;
import io.reelshelf.warehouse.TableCatalog;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code features lineage}: needs no warehouse. */
@Command(
        name = "lineage",
        description = "Shows what a view's columns are made of, down to the warehouse's own tables.",
        mixinStandardHelpOptions = true)
final class FeaturesLineageCommand implements Callable<Integer> {
    @Mixin
    private HomeOptions options = new HomeOptions();

    @Mixin
    private ViewsOptions folder = new ViewsOptions();

    @Parameters(paramLabel = "NAME", description = "schema.view or schema.view.column.")
    private String name = "";

    @Option(
            names = "--format",
            defaultValue = "tree",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private Format format = Format.tree;

    @Option(names = "--all", description = "Show joins, filters, groups and orders in the tree too.")
    private boolean all;

    /** Named as they are written on the command line. */
    enum Format {
        tree,
        mermaid,
        openlineage
    }

    private record Result(Map<String, List<String>> sources) {}

    @Override
    public Integer call() {
        Lineage lineage = Lineage.of(CompiledViews.of(folder.views(options), new TableCatalog()));
        List<Origin> columns = lineage.named(name);
        Map<String, List<String>> sources = new LinkedHashMap<>();
        columns.forEach(column -> sources.put(
                column.toString(),
                lineage.sources(column).stream().map(Origin::toString).toList()));
        options.console().result(new Result(sources), text(lineage, columns));
        return ExitCodes.OK;
    }

    private String text(Lineage lineage, List<Origin> columns) {
        return switch (format) {
            case tree ->
                columns.stream()
                        .map(column -> LineageTree.of(lineage, column, all))
                        .collect(Collectors.joining(System.lineSeparator()));
            case mermaid -> LineageMermaid.of(lineage, columns);
            case openlineage -> Console.toJson(OpenLineage.event(lineage, columns, Instant.now()));
        };
    }
}
