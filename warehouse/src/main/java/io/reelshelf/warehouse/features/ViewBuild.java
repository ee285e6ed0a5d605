package io.reelshelf.warehouse.features;

import io.reelshelf.sql.View;
import io.reelshelf.sql.emit.Engine;
import io.reelshelf.sql.incremental.Maintenance;
import io.reelshelf.warehouse.WarehouseError;
import io.reelshelf.warehouse.WarehouseException;
import io.reelshelf.warehouse.features.incremental.Increment;
import io.reelshelf.warehouse.features.incremental.InputStates;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Builds and checks one view beside its version in place: from that and what changed where that is proven, else anew. */
final class ViewBuild {
    private final Engine engine;
    private final BuildRequest request;
    private final BuildPlan plan;
    private final Map<String, Maintenance> maintenance;
    private final UnaryOperator<String> names;
    private final InputStates inputs = new InputStates();

    ViewBuild(
            Engine engine,
            BuildRequest request,
            BuildPlan plan,
            Map<String, Maintenance> maintenance,
            UnaryOperator<String> names) {
        this.engine = engine;
        this.request = request;
        this.plan = plan;
        this.maintenance = maintenance;
        this.names = names;
    }

    InputStates inputs() {
        return inputs;
    }

    BuiltView build(Connection connection, View view, Map<String, BuiltView> results) {
        Optional<BuiltView> blocker = view.reads().stream()
                .flatMap(table -> Optional.ofNullable(results.get(table)).stream())
                .filter(result -> !result.isGood())
                .findFirst();
        if (blocker.isPresent()) {
            String name = blocker.get().name();
            return new BuiltView(view.name(), BuildStatus.STOPPED, 0, 0, List.of(), name, false);
        }
        try {
            return built(connection, view);
        } catch (SQLException e) {
            throw new WarehouseException(
                    WarehouseError.VIEW_FAILED,
                    "The view " + view.name() + " failed, and the former tables stay in use: " + e.getMessage()
                            + ". Mend its file and build again.",
                    e);
        }
    }

    private BuiltView built(Connection connection, View view) throws SQLException {
        long start = System.nanoTime();
        BuildTables tables = new BuildTables(connection, engine);
        Maintenance how = engine == Engine.DUCKDB ? maintenance.get(view.name()) : null;
        String whole = how == null ? "" : increment(connection, view, how);
        boolean incremental = how != null && whole.isEmpty();
        long rows = incremental ? tables.describe(view, names) : tables.create(view, names);
        if (how != null) {
            inputs.note(connection, view, how, names);
        }
        List<CheckResult> checks = request.checked() ? new ViewChecks(connection, names).run(view) : List.of();
        Optional<CheckResult> broken =
                checks.stream().filter(check -> !check.holds()).findFirst();
        String detail = broken.map(
                        check -> check.check() + " finds " + check.failingRows() + " rows, such as " + check.example())
                .orElse(whole);
        BuildStatus status = broken.isPresent() ? BuildStatus.FAILED : BuildStatus.BUILT;
        return new BuiltView(view.name(), status, rows, (System.nanoTime() - start) / 1e9, checks, detail, incremental);
    }

    /** Builds the next version from the one in place; gives the reason where it must be built as a whole. */
    private String increment(Connection connection, View view, Maintenance how) throws SQLException {
        if (request.full()) {
            return "as a whole: so asked";
        }
        if (!plan.isSameSql(view)) {
            return "as a whole: its SQL is new";
        }
        Increment increment = new Increment(connection, view, how, inputs, names);
        Optional<String> reason = increment.reasonAgainst();
        if (reason.isPresent()) {
            return "as a whole: " + reason.get();
        }
        return increment.build() ? "" : "as a whole: the table in place is not what the last build left";
    }
}
