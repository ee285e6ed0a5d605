package io.reelshelf.warehouse.features;

import io.reelshelf.sql.View;
import io.reelshelf.sql.Views;
import io.reelshelf.warehouse.DataSnapshot;
import io.reelshelf.warehouse.Warehouse;
import io.reelshelf.warehouse.WarehouseError;
import io.reelshelf.warehouse.WarehouseException;
import io.reelshelf.warehouse.runs.Run;
import io.reelshelf.warehouse.runs.RunRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Builds views in the order of their dependencies.
 *
 * <p>Each becomes a table beside the one in use; at the end one transaction swaps all of them. A failure, or a process
 * killed on the way, leaves the former tables in use; the next build removes what was left over.
 */
public final class FeatureRunner {
    private final Warehouse warehouse;
    private final Views views;

    /** Builds the views that come with Reelshelf. */
    public FeatureRunner(Warehouse warehouse) {
        this(warehouse, Views.bundled());
    }

    /** Builds other views. */
    public FeatureRunner(Warehouse warehouse, Views views) {
        this.warehouse = warehouse;
        this.views = views;
    }

    /** Builds all views. */
    public FeatureBuild build() {
        return build(BuildListener.SILENT);
    }

    /**
     * Builds all views and tells a listener.
     *
     * @throws io.reelshelf.sql.ViewException where a view reads a table that the warehouse lacks
     * @throws WarehouseException where a view fails in the engine, or a load changed the data meanwhile
     */
    public FeatureBuild build(BuildListener listener) {
        Run run = new RunRegistry(warehouse)
                .start("features build", views.ordered().size() + " views");
        try (Connection connection = warehouse.connection()) {
            FeatureBuild build = build(connection, run.id(), listener);
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

    private FeatureBuild build(Connection connection, String runId, BuildListener listener) throws SQLException {
        long start = System.nanoTime();
        BuildTables tables = new BuildTables(connection);
        tables.dropLeftovers();
        views.checkAgainst(tables.existing());
        DataSnapshot snapshot = DataSnapshot.current(connection);
        List<BuiltView> built = new ArrayList<>();
        for (View view : views.ordered()) {
            listener.started(view.name());
            BuiltView done = build(tables, view);
            listener.finished(done);
            built.add(done);
        }
        new ViewSwap(connection, runId, snapshot).swap(views.ordered(), built);
        return new FeatureBuild(runId, snapshot.id(), built, secondsSince(start));
    }

    private static BuiltView build(BuildTables tables, View view) {
        long start = System.nanoTime();
        try {
            long rows = tables.create(view);
            return new BuiltView(view.name(), rows, secondsSince(start));
        } catch (SQLException e) {
            throw new WarehouseException(
                    WarehouseError.VIEW_FAILED,
                    "The view " + view.name() + " failed, and the former tables stay in use: " + e.getMessage()
                            + ". Mend its file and build again.",
                    e);
        }
    }

    private static Map<String, Long> rows(FeatureBuild build) {
        Map<String, Long> rows = new LinkedHashMap<>();
        build.views().forEach(view -> rows.put(view.name(), view.rows()));
        return rows;
    }

    private static double secondsSince(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
