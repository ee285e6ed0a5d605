package io.reelshelf.warehouse.cli;

import io.reelshelf.sql.catalog.CatalogTable;
import io.reelshelf.sql.catalog.CompiledViews;
import io.reelshelf.sql.lineage.Lineage;
import io.reelshelf.sql.lineage.Origin;
import io.reelshelf.sql.lineage.Use;
import io.reelshelf.sql.source.Suggestion;
import io.reelshelf.sql.source.ViewError;
import io.reelshelf.sql.source.ViewException;
import io.reelshelf.warehouse.TableCatalog;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code features impact}: needs no warehouse. */
@Command(
        name = "impact",
        description = "Shows every column that a change of one column would touch, and how.",
        mixinStandardHelpOptions = true)
final class FeaturesImpactCommand implements Callable<Integer> {
    @Mixin
    private HomeOptions options = new HomeOptions();

    @Mixin
    private ViewsOptions folder = new ViewsOptions();

    @Parameters(paramLabel = "COLUMN", description = "schema.table.column, such as core.fact_rating.rating.")
    private String name = "";

    private record Result(String column, List<Touched> touched) {}

    private record Touched(String column, List<String> uses) {}

    @Override
    public Integer call() {
        TableCatalog tables = new TableCatalog();
        CompiledViews views = CompiledViews.of(folder.views(options), tables);
        Origin changed = named(tables, views);
        List<Touched> touched = new ArrayList<>();
        TextTable table = new TextTable(List.of("column", "through"));
        for (Map.Entry<Origin, Set<Use>> entry :
                Lineage.of(views).impact(changed).entrySet()) {
            List<String> uses = entry.getValue().stream().map(Use::key).toList();
            touched.add(new Touched(entry.getKey().toString(), uses));
            table.row(entry.getKey().toString(), String.join(", ", uses));
        }
        String text = touched.isEmpty() ? "No view is made of " + changed + "." : table.render();
        options.console().result(new Result(changed.toString(), touched), text);
        return ExitCodes.OK;
    }

    private Origin named(TableCatalog tables, CompiledViews views) {
        List<Origin> all = new ArrayList<>();
        tables.tables().forEach(table -> all.addAll(columns(table)));
        views.ordered()
                .forEach(view -> all.addAll(columns(new CatalogTable(view.view().name(), view.columns()))));
        Set<String> names = all.stream().map(Origin::toString).collect(Collectors.toSet());
        return all.stream()
                .filter(column -> column.toString().equals(name))
                .findFirst()
                .orElseThrow(() -> ViewException.at(
                        ViewError.UNKNOWN_COLUMN,
                        name,
                        "there is no column of this name" + Suggestion.endingWithDidYouMean(name, names)
                                + " Write schema.table.column"));
    }

    private static List<Origin> columns(CatalogTable table) {
        return table.columns().stream()
                .map(column -> new Origin(table.name(), column.name()))
                .toList();
    }
}
