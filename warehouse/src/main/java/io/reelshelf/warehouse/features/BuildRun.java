package io.reelshelf.warehouse.features;

import io.reelshelf.sql.View;
import io.reelshelf.sql.Views;
import io.reelshelf.sql.emit.Engine;
import io.reelshelf.sql.lint.Lint;
import io.reelshelf.warehouse.DataSnapshot;
import io.reelshelf.warehouse.TableCatalog;
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
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/** One build: decides what has changed, builds and checks it beside the old, and swaps. */
final class BuildRun {
    private final Connection connection;
    private final Engine engine;
    private final Views views;
    private final BuildRequest request;
    private final BuildListener listener;
    private final BuildTables tables;
    private final Map<String, BuiltView> results = new LinkedHashMap<>();

    BuildRun(Connection connection, Engine engine, Views views, BuildRequest request, BuildListener listener) {
        this.connection = connection;
        this.engine = engine;
        this.views = views;
        this.request = request;
        this.listener = listener;
        this.tables = new BuildTables(connection, engine);
    }

    FeatureBuild run(List<View> chosen, String runId) throws SQLException {
        long start = System.nanoTime();
        tables.dropLeftovers();
        Set<String> existing = tables.existing().keySet();
        views.checkAgainst(existing);
        DataSnapshot snapshot = DataSnapshot.current(connection);
        BuildPlan plan = new BuildPlan(connection, views, engine, existing);
        Set<String> changed = new TreeSet<>();
        chosen.stream()
                .filter(view -> request.full() || !plan.isUpToDate(view))
                .forEach(view -> changed.add(view.name()));
        if (!changed.isEmpty()) {
            Lint.refuse(views, new TableCatalog());
            refuseMissing(chosen, existing);
        }
        for (View view : chosen) {
            results.put(view.name(), changed.contains(view.name()) ? build(view, changed) : skipped(view, plan));
        }
        List<BuiltView> done = new ArrayList<>(results.values());
        new ViewSwap(connection, snapshot, engine)
                .swap(chosen, done, new FeatureRecords(connection, runId, snapshot, plan));
        return new FeatureBuild(runId, snapshot.id(), done, secondsSince(start));
    }

    /** A view that is read and not chosen must be there. */
    private void refuseMissing(List<View> chosen, Set<String> existing) {
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
        BuiltView kept = new BuiltView(view.name(), BuildStatus.SKIPPED, plan.formerRows(view), 0, List.of(), "");
        listener.finished(kept);
        return kept;
    }

    private BuiltView build(View view, Set<String> changed) {
        Optional<BuiltView> blocker = view.reads().stream()
                .flatMap(table -> Optional.ofNullable(results.get(table)).stream())
                .filter(result -> !result.isGood())
                .findFirst();
        listener.started(view.name());
        BuiltView result = blocker.isPresent()
                ? new BuiltView(
                        view.name(),
                        BuildStatus.STOPPED,
                        0,
                        0,
                        List.of(),
                        blocker.get().name())
                : built(view, changed);
        listener.finished(result);
        return result;
    }

    private BuiltView built(View view, Set<String> changed) {
        long start = System.nanoTime();
        UnaryOperator<String> names = BuildTables.names(changed);
        try {
            long rows = tables.create(view, names);
            List<CheckResult> checks = request.checked() ? new ViewChecks(connection, names).run(view) : List.of();
            Optional<CheckResult> broken =
                    checks.stream().filter(check -> !check.holds()).findFirst();
            return new BuiltView(
                    view.name(),
                    broken.isPresent() ? BuildStatus.FAILED : BuildStatus.BUILT,
                    rows,
                    secondsSince(start),
                    checks,
                    broken.map(check -> check.check() + " finds " + check.failingRows() + " rows, such as "
                                    + check.example())
                            .orElse(""));
        } catch (SQLException e) {
            throw new WarehouseException(
                    WarehouseError.VIEW_FAILED,
                    "The view " + view.name() + " failed, and the former tables stay in use: " + e.getMessage()
                            + ". Mend its file and build again.",
                    e);
        }
    }

    private static double secondsSince(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
