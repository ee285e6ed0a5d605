package io.reelshelf.warehouse.features;

import io.reelshelf.sql.View;
import io.reelshelf.sql.Views;
import io.reelshelf.sql.emit.Engine;
import io.reelshelf.sql.graph.Selection;
import io.reelshelf.sql.incremental.Maintenance;
import io.reelshelf.warehouse.Warehouse;
import io.reelshelf.warehouse.WarehouseError;
import io.reelshelf.warehouse.WarehouseException;
import io.reelshelf.warehouse.runs.Run;
import io.reelshelf.warehouse.runs.RunRegistry;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Builds views in the order of their dependencies, side by side where they do not read each other.
 *
 * <p>What has changed, by its SQL or by what it reads, becomes a table beside the one in use and is checked; at the end one
 * transaction swaps all of them. A failure, or a process killed on the way, leaves the former tables in use; the next build
 * removes what was left over.
 */
public final class FeatureRunner {
    private final Warehouse warehouse;
    private final Views views;
    private final UnaryOperator<Map<String, Maintenance>> maintained;

    /** Builds the views that come with Reelshelf. */
    public FeatureRunner(Warehouse warehouse) {
        this(warehouse, Views.bundled());
    }

    /** Builds other views. */
    public FeatureRunner(Warehouse warehouse, Views views) {
        this(warehouse, views, UnaryOperator.identity());
    }

    /**
     * Builds incremental views in other ways than the compiler finds, to see that a wrong one is noticed.
     *
     * @param maintained changes how views are maintained, by their names
     */
    public FeatureRunner(Warehouse warehouse, Views views, UnaryOperator<Map<String, Maintenance>> maintained) {
        this.warehouse = warehouse;
        this.views = views;
        this.maintained = maintained;
    }

    /** Builds what has changed. */
    public FeatureBuild build() {
        return build(BuildRequest.CHANGED, BuildListener.SILENT);
    }

    /** Builds what has changed and tells a listener. */
    public FeatureBuild build(BuildListener listener) {
        return build(BuildRequest.CHANGED, listener);
    }

    /**
     * Builds the chosen views and tells a listener.
     *
     * @throws io.reelshelf.sql.source.ViewException where a view is not in order ({@code features check})
     * @throws WarehouseException where a view fails in the engine, a check finds rows (what does not depend on it is
     *     published), or a load changed the data meanwhile
     */
    public FeatureBuild build(BuildRequest request, BuildListener listener) {
        List<View> chosen = Selection.of(views, request.selectors());
        Run run = new RunRegistry(warehouse).start("features build", chosen.size() + " views");
        try {
            FeatureBuild build =
                    new BuildRun(warehouse, engine(), views, request, listener, maintained).run(chosen, run.id());
            refuseFailures(build);
            run.succeed(rows(build));
            return build;
        } catch (SQLException e) {
            WarehouseException failure = new WarehouseException(
                    WarehouseError.STATEMENT_FAILED,
                    "The feature build failed and the former tables stay in use: " + e.getMessage(),
                    e);
            run.fail(String.valueOf(failure.getMessage()));
            throw failure;
        } catch (RuntimeException e) {
            run.fail(String.valueOf(e.getMessage()));
            throw e;
        }
    }

    private Engine engine() {
        return switch (warehouse.dialect()) {
            case DUCKDB -> Engine.DUCKDB;
            case REDSHIFT -> Engine.REDSHIFT;
        };
    }

    private static void refuseFailures(FeatureBuild build) {
        List<String> failures = new ArrayList<>();
        List<String> stopped = new ArrayList<>();
        for (BuiltView view : build.views()) {
            if (view.status() == BuildStatus.FAILED) {
                failures.add(view.name() + ": " + view.detail());
            } else if (view.status() == BuildStatus.STOPPED) {
                stopped.add(view.name());
            }
        }
        if (!failures.isEmpty()) {
            String more = stopped.isEmpty() ? "" : " So do those that read them: " + String.join(", ", stopped) + ".";
            throw new WarehouseException(
                    WarehouseError.VIEW_CHECK_FAILED,
                    "Checks found rows, so the last good versions stay in place: " + String.join("; ", failures) + "."
                            + more + " Mend the data or the view and build again.");
        }
    }

    private static Map<String, Long> rows(FeatureBuild build) {
        Map<String, Long> rows = new LinkedHashMap<>();
        build.views().forEach(view -> rows.put(view.name(), view.rows()));
        return rows;
    }
}
