package io.reelshelf.warehouse.features;

import io.reelshelf.sql.View;
import io.reelshelf.sql.emit.Engine;
import io.reelshelf.sql.header.Materialization;
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
import java.util.Set;
import java.util.function.UnaryOperator;

/** Builds and checks one view beside its version in place: from that and what changed where that is proven, else anew. */
final class ViewBuild {
    private final Engine engine;
    private final BuildRequest request;
    private final BuildPlan plan;
    private final Map<String, Maintenance> maintenance;
    private final Set<String> changed;
    private final UnaryOperator<String> names;
    private final String runId;
    private final InputStates inputs = new InputStates(this::version);

    /** @param changed names of the views to build; one that turns out to read the same rows as before is removed */
    ViewBuild(
            String runId,
            Engine engine,
            BuildRequest request,
            BuildPlan plan,
            Map<String, Maintenance> maintenance,
            Set<String> changed) {
        this.runId = runId;
        this.engine = engine;
        this.request = request;
        this.plan = plan;
        this.maintenance = maintenance;
        this.changed = changed;
        this.names = BuildTables.names(changed);
    }

    private Optional<String> version(String table) {
        if (!plan.isStored(table)) {
            return Optional.empty();
        }
        return (changed.contains(table) ? Optional.of(runId) : plan.madeBy(table)).map(run -> "made by " + run);
    }

    InputStates inputs() {
        return inputs;
    }

    /** How an incremental view is maintained. */
    Optional<Maintenance> maintenance(View view) {
        return Optional.ofNullable(maintenance.get(view.name()));
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
        Optional<Increment> increment = increment(connection, view);
        String whole = increment.isPresent() ? reasonAgainst(view, increment.get()) : "";
        boolean mayBeTheSame = engine == Engine.DUCKDB && !request.full() && plan.isSameSql(view);
        if (mayBeTheSame && whole.isEmpty() && readsTheSame(connection, view, increment)) {
            return kept(connection, view, "it reads the same rows as before", start);
        }
        if (increment.isPresent() && whole.isEmpty() && !increment.get().build()) {
            whole = "the table in place is not what the last build left";
        }
        boolean incremental = increment.isPresent() && whole.isEmpty();
        BuildTables tables = new BuildTables(connection, engine);
        long rows = incremental ? tables.describe(view, names) : tables.create(view, names);
        if (mayBeTheSame && isView(view) && inputs.givesTheSame(connection, view, names.apply(view.name()))) {
            tables.drop(view);
            return kept(connection, view, "it gives the same rows as before", start);
        }
        note(connection, view);
        List<CheckResult> checks = request.checked() ? new ViewChecks(connection, names).run(view) : List.of();
        Optional<String> broken = broken(checks);
        String detail = broken.orElse(whole.isEmpty() ? "" : "as a whole: " + whole);
        BuildStatus status = broken.isPresent() ? BuildStatus.FAILED : BuildStatus.BUILT;
        return new BuiltView(view.name(), status, rows, since(start), checks, detail, incremental);
    }

    private static Optional<String> broken(List<CheckResult> checks) {
        return checks.stream()
                .filter(check -> !check.holds())
                .findFirst()
                .map(check -> check.check() + " finds " + check.failingRows() + " rows, such as " + check.example());
    }

    private Optional<Increment> increment(Connection connection, View view) throws SQLException {
        Optional<Maintenance> how = maintenance(view);
        return engine != Engine.DUCKDB || how.isEmpty()
                ? Optional.empty()
                : Optional.of(Increment.of(connection, view, how.get(), inputs, names));
    }

    private String reasonAgainst(View view, Increment increment) throws SQLException {
        if (request.full()) {
            return "so asked";
        }
        return plan.isSameSql(view) ? increment.reasonAgainst().orElse("") : "its SQL is new";
    }

    /**
     * The version in place stays, though other loads brought its rows; what reads it reads that version. Its checks still hold,
     * but for those against tables that it does not read.
     */
    private BuiltView kept(Connection connection, View view, String why, long start) throws SQLException {
        changed.remove(view.name());
        List<CheckResult> checks =
                request.checked() ? new ViewChecks(connection, names).runAgainstOthers(view) : List.of();
        Optional<String> broken = broken(checks);
        BuildStatus status = broken.isPresent() ? BuildStatus.FAILED : BuildStatus.SKIPPED;
        return new BuiltView(
                view.name(), status, plan.formerRows(view), since(start), checks, broken.orElse(why), false);
    }

    private boolean readsTheSame(Connection connection, View view, Optional<Increment> increment) throws SQLException {
        return increment.isPresent() ? increment.get().isUnchanged() : inputs.isUnchanged(connection, view, names);
    }

    private static boolean isView(View view) {
        return view.header().materialization() instanceof Materialization.View;
    }

    private void note(Connection connection, View view) throws SQLException {
        if (engine == Engine.DUCKDB) {
            Optional<Maintenance> how = maintenance(view);
            if (how.isPresent()) {
                inputs.note(connection, view, how.get(), names);
            } else {
                inputs.note(connection, view, names);
            }
        }
    }

    private static double since(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
