package io.reelshelf.warehouse.features.replay;

import io.reelshelf.sql.View;
import io.reelshelf.sql.Views;
import io.reelshelf.sql.graph.Selection;
import io.reelshelf.sql.header.Materialization.Incremental;
import io.reelshelf.sql.incremental.Maintenance;
import io.reelshelf.warehouse.Dialect;
import io.reelshelf.warehouse.Warehouse;
import io.reelshelf.warehouse.WarehouseError;
import io.reelshelf.warehouse.WarehouseException;
import io.reelshelf.warehouse.features.BuildListener;
import io.reelshelf.warehouse.features.BuildRequest;
import io.reelshelf.warehouse.features.FeatureBuild;
import io.reelshelf.warehouse.features.FeatureRunner;
import io.reelshelf.warehouse.features.diff.DiffRequest;
import io.reelshelf.warehouse.features.diff.FeatureDiff;
import io.reelshelf.warehouse.features.diff.ViewDiff;
import io.reelshelf.warehouse.features.diff.ViewDiff.Example;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Proves incremental views: in a scratch warehouse, the rows of the growing table come in random batches, late ones among
 * them, and after each batch every incremental view must equal what its SELECT gives on all rows so far.
 */
public final class Replay {
    private final Views views;
    private final List<View> proven;
    private final UnaryOperator<Map<String, Maintenance>> maintained;

    /**
     * What a replay found for a view.
     *
     * @param view its name
     * @param batches batches after which it was compared
     * @param incremental those after which it was built incrementally; the first build is always of the whole
     * @param counterexample the first difference; empty where there was none
     */
    public record Proof(String view, int batches, int incremental, String counterexample) {
        /** True where no row differed and some build was incremental. */
        public boolean holds() {
            return counterexample.isEmpty() && incremental > 0;
        }
    }

    /** @param selectors which of the incremental views ({@link Selection}); none means all */
    public Replay(Views views, List<String> selectors) {
        this(views, selectors, UnaryOperator.identity());
    }

    Replay(Views views, List<String> selectors, UnaryOperator<Map<String, Maintenance>> maintained) {
        this.views = views;
        this.maintained = maintained;
        this.proven = Selection.of(views, selectors).stream()
                .filter(view -> view.header().materialization() instanceof Incremental)
                .toList();
    }

    /**
     * Replays what a warehouse holds.
     *
     * @param source a DuckDB warehouse; it is read only
     * @param directory an empty folder for the scratch file
     * @throws WarehouseException where the warehouse is another one, or a view fails in the engine
     */
    public List<Proof> run(Warehouse source, Path directory, long seed, int batches) {
        if (source.dialect() != Dialect.DUCKDB) {
            throw new WarehouseException(
                    WarehouseError.STATEMENT_FAILED,
                    "Incremental builds run in DuckDB. Test them on the file, not through a server.");
        }
        String url = "jdbc:duckdb:" + directory.resolve("replay.duckdb");
        try {
            ReplayData.copy(source, url);
            Map<String, Proof> proofs = new LinkedHashMap<>();
            try (Warehouse scratch = Warehouse.open(url)) {
                for (List<View> views : byTable()) {
                    replay(scratch, views, seed, batches, proofs);
                }
            }
            return new ArrayList<>(proofs.values());
        } catch (SQLException e) {
            throw new WarehouseException(WarehouseError.STATEMENT_FAILED, "The replay stopped: " + e.getMessage(), e);
        }
    }

    private List<List<View>> byTable() {
        Map<String, List<View>> byTable = new LinkedHashMap<>();
        proven.forEach(view -> byTable.computeIfAbsent(incremental(view).eventTime(), time -> new ArrayList<>())
                .add(view));
        return List.copyOf(byTable.values());
    }

    private void replay(Warehouse scratch, List<View> group, long seed, int batches, Map<String, Proof> proofs)
            throws SQLException {
        Duration lookback = group.stream()
                .map(view -> incremental(view).lookback())
                .min(Comparator.naturalOrder())
                .orElseThrow();
        try (Connection connection = scratch.connection()) {
            ReplayData data = new ReplayData(connection, incremental(group.get(0)), lookback);
            data.cut(seed, batches);
            List<String> selectors =
                    group.stream().map(view -> "+" + view.name()).toList();
            for (int batch = 0; batch < batches; batch++) {
                data.deliver(batch);
                FeatureBuild build = new FeatureRunner(scratch, views, maintained)
                        .build(new BuildRequest(selectors, false, false), BuildListener.SILENT);
                for (View view : group) {
                    boolean incremental = build.views().stream()
                            .anyMatch(built -> built.name().equals(view.name()) && built.incremental());
                    proofs.merge(view.name(), proof(scratch, view, batch, incremental), Replay::both);
                }
            }
        }
    }

    private Proof proof(Warehouse scratch, View view, int batch, boolean incremental) {
        DiffRequest request = new DiffRequest(List.of(view.name()), DiffRequest.ROUNDING, 1);
        ViewDiff diff = new FeatureDiff(scratch, views).withPublished(request).get(0);
        String difference = diff.same() ? "" : "after batch " + (batch + 1) + ": " + counterexample(diff);
        return new Proof(view.name(), 1, incremental ? 1 : 0, difference);
    }

    private static String counterexample(ViewDiff diff) {
        if (diff.examples().isEmpty()) {
            return diff.note().isEmpty() ? "its columns differ: " + diff.columns() : diff.note();
        }
        Example example = diff.examples().get(0);
        StringBuilder key = new StringBuilder("key ");
        for (int i = 0; i < diff.key().size(); i++) {
            key.append(i == 0 ? "" : ", ")
                    .append(diff.key().get(i))
                    .append('=')
                    .append(example.key().get(i));
        }
        return key
                + switch (example.kind()) {
                    case "only_old" -> ": a row in the incremental view, none in the full one";
                    case "only_new" -> ": no row in the incremental view, one in the full one";
                    default ->
                        ": column " + example.column() + ": incremental " + example.oldValue() + ", full "
                                + example.newValue();
                };
    }

    private static Proof both(Proof former, Proof latter) {
        return new Proof(
                former.view(),
                former.batches() + latter.batches(),
                former.incremental() + latter.incremental(),
                former.counterexample().isEmpty() ? latter.counterexample() : former.counterexample());
    }

    private static Incremental incremental(View view) {
        return (Incremental) view.header().materialization();
    }
}
