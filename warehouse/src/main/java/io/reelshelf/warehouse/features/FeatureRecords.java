package io.reelshelf.warehouse.features;

import io.reelshelf.sql.View;
import io.reelshelf.warehouse.DataSnapshot;
import io.reelshelf.warehouse.RowBatch;
import io.reelshelf.warehouse.features.incremental.ProofText;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes what a build did to {@code catalog.feature_view}, {@code feature_run} and {@code feature_check}, times in UTC. */
final class FeatureRecords {
    private final Connection connection;
    private final String runId;
    private final DataSnapshot snapshot;
    private final BuildPlan plan;
    private final ViewBuild build;
    private final RowBatch views = new RowBatch(
            "catalog.feature_view",
            List.of(
                    "view_name",
                    "run_id",
                    "sql_hash",
                    "data_snapshot",
                    "row_count",
                    "seconds",
                    "built_at",
                    "input_snapshot",
                    "maintenance"));
    private final RowBatch runs = new RowBatch(
            "catalog.feature_run",
            List.of(
                    "run_id",
                    "view_name",
                    "status",
                    "row_count",
                    "seconds",
                    "input_snapshot",
                    "sql_hash",
                    "finished_at",
                    "detail",
                    "build_mode"));
    private final RowBatch checks = new RowBatch(
            "catalog.feature_check",
            List.of("run_id", "view_name", "check_name", "failing_rows", "example", "checked_at"));

    FeatureRecords(Connection connection, String runId, DataSnapshot snapshot, BuildPlan plan, ViewBuild build) {
        this.connection = connection;
        this.runId = runId;
        this.snapshot = snapshot;
        this.plan = plan;
        this.build = build;
    }

    /** @param results one for each of the views, in the same order */
    void write(List<View> of, List<BuiltView> results) throws SQLException {
        LocalDateTime now = LocalDateTime.now(ZoneOffset.UTC);
        List<String> built = new ArrayList<>();
        for (int i = 0; i < of.size(); i++) {
            View view = of.get(i);
            BuiltView result = results.get(i);
            switch (result.status()) {
                case BUILT -> {
                    built.add(view.name());
                    add(view, result, now);
                }
                case SKIPPED -> keep(view);
                case FAILED, STOPPED -> {}
            }
            log(view, result, now);
        }
        delete(built);
        views.insert(connection);
        runs.insert(connection);
        checks.insert(connection);
        build.inputs().record(connection, built);
    }

    private void add(View view, BuiltView result, LocalDateTime now) {
        views.add(
                view.name(),
                runId,
                plan.sqlHash(view),
                snapshot.id(),
                result.rows(),
                result.seconds(),
                now,
                plan.inputSnapshot(view),
                build.maintenance(view).map(ProofText::of).orElse(null));
    }

    /** What it reads is the same in this snapshot of all data as in the one it was built from. */
    private void keep(View view) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "UPDATE catalog.feature_view SET data_snapshot = ?, input_snapshot = ? WHERE view_name = ? "
                        + "AND (data_snapshot <> ? OR input_snapshot <> ?)")) {
            update.setString(1, snapshot.id());
            update.setString(2, plan.inputSnapshot(view));
            update.setString(3, view.name());
            update.setString(4, snapshot.id());
            update.setString(5, plan.inputSnapshot(view));
            update.executeUpdate();
        }
    }

    private void log(View view, BuiltView result, LocalDateTime now) {
        runs.add(
                runId,
                view.name(),
                result.status().key(),
                result.rows(),
                result.seconds(),
                plan.inputSnapshot(view),
                plan.sqlHash(view),
                now,
                result.detail().isEmpty() ? null : result.detail(),
                mode(result));
        for (CheckResult check : result.checks()) {
            checks.add(
                    runId,
                    view.name(),
                    check.check(),
                    check.failingRows(),
                    check.holds() ? null : check.example(),
                    now);
        }
    }

    private void delete(List<String> built) throws SQLException {
        try (PreparedStatement delete =
                connection.prepareStatement("DELETE FROM catalog.feature_view WHERE view_name = ?")) {
            for (String view : built) {
                delete.setString(1, view);
                delete.executeUpdate();
            }
        }
    }

    private static @Nullable String mode(BuiltView result) {
        if (!result.isBuilt() && result.status() != BuildStatus.FAILED) {
            return null;
        }
        return result.incremental() ? "incremental" : "full";
    }
}
