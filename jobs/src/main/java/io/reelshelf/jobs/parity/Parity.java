package io.reelshelf.jobs.parity;

import io.reelshelf.warehouse.features.PortableView;
import io.reelshelf.warehouse.features.PortableViews;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Computes every view on every engine from one input, each view from the reference's tables, and compares. */
final class Parity {
    static final String REFERENCE = "duckdb";

    private final PortableViews source;
    private final List<PortableView> views;
    private final List<Engine> engines;

    Parity(PortableViews source, List<Engine> engines) {
        this.source = source;
        this.views = source.ordered();
        this.engines = List.copyOf(engines);
    }

    /** One verdict for each view and engine; the reference is the feature runner's build in DuckDB. */
    List<Verdict> compare(Input input) throws SQLException {
        try (ScratchWarehouse scratch = ScratchWarehouse.open()) {
            for (TableRows table : input.tables().values()) {
                scratch.fill(table);
            }
            scratch.build(source);
            Map<String, TableRows> tables = tables(scratch);
            List<Verdict> verdicts = new ArrayList<>();
            for (PortableView view : views) {
                TableRows rows = Objects.requireNonNull(tables.get(view.name()));
                verdicts.add(new Verdict(
                        input.name(),
                        view.name(),
                        REFERENCE,
                        Verdict.Kind.SAME,
                        RowComparison.hash(rows.rows()),
                        rows.rows().size() + " rows"));
            }
            for (Engine engine : engines) {
                Map<String, Outcome> outcomes = engine.run(views, tables);
                for (PortableView view : views) {
                    verdicts.add(verdict(
                            input,
                            view,
                            engine,
                            Objects.requireNonNull(tables.get(view.name())),
                            Objects.requireNonNull(outcomes.get(view.name()))));
                }
            }
            return verdicts;
        }
    }

    private Map<String, TableRows> tables(ScratchWarehouse scratch) throws SQLException {
        Map<String, TableRows> tables = new LinkedHashMap<>();
        for (PortableView view : views) {
            for (String read : view.reads()) {
                if (!tables.containsKey(read)) {
                    tables.put(read, scratch.read(read));
                }
            }
            tables.put(view.name(), scratch.read(view.name()));
        }
        return tables;
    }

    private static Verdict verdict(Input input, PortableView view, Engine engine, TableRows expected, Outcome given) {
        if (given.reason().isPresent()) {
            return new Verdict(
                    input.name(),
                    view.name(),
                    engine.name(),
                    given.broke() ? Verdict.Kind.FAILED : Verdict.Kind.CANNOT_RUN,
                    "-",
                    given.reason().get());
        }
        return new RowComparison(view, expected.columnNames())
                .difference(expected.rows(), given.rows())
                .map(difference -> new Verdict(
                        input.name(),
                        view.name(),
                        engine.name(),
                        Verdict.Kind.DIFFERENT,
                        RowComparison.hash(given.rows()),
                        difference))
                .orElseGet(() -> new Verdict(
                        input.name(),
                        view.name(),
                        engine.name(),
                        Verdict.Kind.SAME,
                        RowComparison.hash(expected.rows()),
                        expected.rows().size() + " rows"));
    }
}
