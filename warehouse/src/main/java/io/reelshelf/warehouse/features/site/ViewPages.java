package io.reelshelf.warehouse.features.site;

import io.reelshelf.sql.View;
import io.reelshelf.sql.Views;
import io.reelshelf.sql.catalog.CatalogColumn;
import io.reelshelf.sql.catalog.CompiledView;
import io.reelshelf.sql.emit.Engine;
import io.reelshelf.sql.emit.ViewScript;
import io.reelshelf.sql.header.Distribution;
import io.reelshelf.sql.header.Materialization;
import io.reelshelf.sql.header.ViewColumn;
import io.reelshelf.sql.header.ViewHeader;
import io.reelshelf.sql.lineage.Input;
import io.reelshelf.sql.lineage.Lineage;
import io.reelshelf.sql.lineage.Origin;
import io.reelshelf.warehouse.features.site.ViewPage.CheckRow;
import io.reelshelf.warehouse.features.site.ViewPage.ColumnRow;
import io.reelshelf.warehouse.features.site.ViewPage.Setting;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Gathers what each view's page shows. */
final class ViewPages {
    private final Views views;
    private final Lineage lineage;
    private final BuildFacts facts;
    private final Engine engine;

    ViewPages(Views views, Lineage lineage, BuildFacts facts, Engine engine) {
        this.views = views;
        this.lineage = lineage;
        this.facts = facts;
        this.engine = engine;
    }

    ViewPage page(CompiledView compiled) {
        View view = compiled.view();
        LineageGraph graph = new LineageGraph(views, view);
        return new ViewPage(
                view.name(),
                view.header().description(),
                view.header().tags().stream()
                        .map(tag -> new Link(tag, "index.html#tag-" + tag, ""))
                        .toList(),
                settings(view.header()),
                Freshness.of(view, facts, engine),
                columns(compiled),
                graph.drawing(),
                tables(graph.upstream()),
                tables(graph.downstream()),
                checks(view),
                ViewScript.of(view, Engine.DUCKDB).text(),
                ViewScript.of(view, Engine.REDSHIFT).text());
    }

    private static List<Setting> settings(ViewHeader header) {
        List<Setting> settings = new ArrayList<>();
        settings.add(new Setting("Owner", header.owner()));
        settings.add(new Setting("Grain", String.join(", ", header.grain())));
        String kept = header.materialization().key();
        if (header.materialization() instanceof Materialization.Incremental incremental) {
            kept += ", by " + incremental.eventTime() + ", lookback "
                    + incremental.lookback().toDays() + " days";
        }
        settings.add(new Setting("Materialization", kept));
        Distribution layout = header.distribution();
        String key = layout.key().isEmpty() ? "" : "(" + layout.key() + ")";
        settings.add(new Setting("Redshift distribution", layout.style() + key));
        if (!layout.sort().isEmpty()) {
            settings.add(new Setting("Redshift sort key", String.join(", ", layout.sort())));
        }
        return settings;
    }

    private List<ColumnRow> columns(CompiledView compiled) {
        List<ColumnRow> rows = new ArrayList<>();
        List<ViewColumn> described = compiled.view().header().columns();
        for (int i = 0; i < compiled.columns().size(); i++) {
            CatalogColumn column = compiled.columns().get(i);
            ViewColumn words = described.get(i);
            Origin origin = new Origin(compiled.view().name(), column.name());
            List<Link> inputs = inputs(origin);
            List<Link> sources = lineage.sources(origin).stream()
                    .map(source -> Link.to(source, isView(source.table()), ""))
                    .toList();
            rows.add(new ColumnRow(
                    column.name(),
                    column.type().toString(),
                    column.nullable() ? "may be null" : "not null",
                    words.unit(),
                    words.description(),
                    compiled.view().header().grain().contains(column.name()),
                    counted(inputs.size(), "input") + ", " + counted(sources.size(), "source column"),
                    inputs,
                    sources));
        }
        return rows;
    }

    /** What the column is made of, values first; what only decides rows is told in the same list. */
    private List<Link> inputs(Origin column) {
        Map<Origin, String> uses = new TreeMap<>();
        for (Input input : lineage.inputs(column)) {
            uses.merge(input.origin(), words(input), (a, b) -> a + ", " + b);
        }
        List<Link> links = new ArrayList<>();
        uses.forEach((origin, use) -> links.add(Link.to(origin, isView(origin.table()), use)));
        return links;
    }

    private static String counted(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    private static String words(Input input) {
        return input.use().key().replace('_', ' ');
    }

    private List<CheckRow> checks(View view) {
        return view.header().checks().stream()
                .map(check -> facts.check(view.name(), check.name())
                        .map(fact -> row(check.name(), fact))
                        .orElseGet(() -> new CheckRow(check.name(), "none", "not run yet", "", "")))
                .toList();
    }

    private static CheckRow row(String name, BuildFacts.CheckFact fact) {
        String at = Freshness.shown(fact.checkedAt());
        return fact.failingRows() == 0
                ? new CheckRow(name, "good", "holds", "", at)
                : new CheckRow(
                        name,
                        "bad",
                        String.format(Locale.ROOT, "%,d rows break it", fact.failingRows()),
                        fact.example(),
                        at);
    }

    private List<Link> tables(Collection<String> names) {
        return names.stream().map(name -> Link.to(name, isView(name))).toList();
    }

    private boolean isView(String table) {
        return views.named(table).isPresent();
    }
}
