package io.reelshelf.warehouse.features;

import io.reelshelf.sql.View;
import io.reelshelf.sql.Views;
import io.reelshelf.sql.emit.Engine;
import io.reelshelf.sql.header.Materialization.Incremental;
import io.reelshelf.sql.incremental.Maintainable;
import io.reelshelf.sql.incremental.Maintenance;
import io.reelshelf.sql.lint.Lint;
import io.reelshelf.warehouse.DataSnapshot;
import io.reelshelf.warehouse.TableCatalog;
import io.reelshelf.warehouse.Warehouse;
import io.reelshelf.warehouse.WarehouseError;
import io.reelshelf.warehouse.WarehouseException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/** One build: decides what has changed, builds and checks it beside the old, and swaps. */
final class BuildRun {
    private final Warehouse warehouse;
    private final Engine engine;
    private final Views views;
    private final BuildRequest request;
    private final BuildListener listener;
    private final UnaryOperator<Map<String, Maintenance>> maintained;

    /** @param maintained changes how views are maintained; tests try wrong ways */
    BuildRun(
            Warehouse warehouse,
            Engine engine,
            Views views,
            BuildRequest request,
            BuildListener listener,
            UnaryOperator<Map<String, Maintenance>> maintained) {
        this.warehouse = warehouse;
        this.engine = engine;
        this.views = views;
        this.request = request;
        this.listener = listener;
        this.maintained = maintained;
    }

    FeatureBuild run(List<View> chosen, String runId) throws SQLException {
        long start = System.nanoTime();
        try (Connection connection = warehouse.connection()) {
            BuildTables tables = new BuildTables(connection, engine);
            tables.dropLeftovers();
            Set<String> existing = tables.existing().keySet();
            views.checkAgainst(existing);
            DataSnapshot snapshot = DataSnapshot.current(connection);
            BuildPlan plan = new BuildPlan(connection, views, chosen, engine, existing);
            Set<String> changed = ConcurrentHashMap.newKeySet();
            chosen.stream()
                    .filter(view -> request.full() || !plan.isUpToDate(view))
                    .forEach(view -> changed.add(view.name()));
            Map<String, Maintenance> maintenance = Map.of();
            if (!changed.isEmpty()) {
                maintenance = maintained.apply(proofs(chosen, changed, plan));
                refuseMissing(chosen, existing);
            }
            ViewBuild build = new ViewBuild(runId, engine, request, plan, maintenance, changed);
            Map<String, BuiltView> built = build(chosen, changed, build);
            List<BuiltView> done = new ArrayList<>();
            for (View view : chosen) {
                BuiltView result = built.get(view.name());
                done.add(result == null ? skipped(view, plan) : result);
            }
            FeatureRecords records = new FeatureRecords(connection, runId, snapshot, plan, build);
            new ViewSwap(connection, snapshot, engine).swap(chosen, done, records);
            return new FeatureBuild(runId, snapshot.id(), done, secondsSince(start));
        }
    }

    /** How incremental views are maintained. Views that were built from the same SQL were validated and proven then. */
    private Map<String, Maintenance> proofs(List<View> chosen, Set<String> changed, BuildPlan plan) {
        Map<String, Maintenance> known = new LinkedHashMap<>();
        for (View view : chosen) {
            if (changed.contains(view.name())) {
                Optional<Maintenance> proof = plan.proof(view);
                boolean isIncremental = view.header().materialization() instanceof Incremental;
                if (request.full() || !plan.isSameSql(view) || isIncremental != proof.isPresent()) {
                    return Maintainable.all(Lint.refuse(views, new TableCatalog()));
                }
                proof.ifPresent(how -> known.put(view.name(), how));
            }
        }
        return known;
    }

    private Map<String, BuiltView> build(List<View> chosen, Set<String> changed, ViewBuild build) throws SQLException {
        Map<String, View> byName = new LinkedHashMap<>();
        chosen.stream().filter(view -> changed.contains(view.name())).forEach(view -> byName.put(view.name(), view));
        int threads = engine == Engine.DUCKDB ? Runtime.getRuntime().availableProcessors() : 1;
        return new Branches(byName, threads).run((view, results) -> {
            listener.started(view.name());
            BuiltView result;
            try (Connection own = warehouse.connection()) {
                result = build.build(own, view, results);
            }
            listener.finished(result);
            return result;
        });
    }

    /** A view that is read and not chosen must be there. */
    private static void refuseMissing(List<View> chosen, Set<String> existing) {
        List<String> names = chosen.stream().map(View::name).toList();
        for (View view : chosen) {
            for (String table : view.reads()) {
                if (!names.contains(table) && !existing.contains(table)) {
                    throw new WarehouseException(
                            WarehouseError.VIEW_FAILED,
                            view.name() + " reads " + table + ", which is not built. Select +" + view.name()
                                    + " to build it too.");
                }
            }
        }
    }

    private BuiltView skipped(View view, BuildPlan plan) {
        BuiltView kept =
                new BuiltView(view.name(), BuildStatus.SKIPPED, plan.formerRows(view), 0, List.of(), "", false);
        listener.finished(kept);
        return kept;
    }

    private static double secondsSince(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
