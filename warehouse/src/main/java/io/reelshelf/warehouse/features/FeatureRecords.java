package io.reelshelf.warehouse.features;

import io.reelshelf.sql.View;
import io.reelshelf.warehouse.DataSnapshot;
import io.reelshelf.warehouse.features.incremental.InputStates;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Writes what a build did to {@code catalog.feature_view}, {@code feature_run} and {@code feature_check}, times in UTC. */
final class FeatureRecords {
    private final Connection connection;
    private final String runId;
    private final DataSnapshot snapshot;
    private final BuildPlan plan;
    private final InputStates inputs;

    FeatureRecords(Connection connection, String runId, DataSnapshot snapshot, BuildPlan plan, InputStates inputs) {
        this.connection = connection;
        this.runId = runId;
        this.snapshot = snapshot;
        this.plan = plan;
        this.inputs = inputs;
    }

    void write(View view, BuiltView result) throws SQLException {
        LocalDateTime now = LocalDateTime.now(ZoneOffset.UTC);
        switch (result.status()) {
            case BUILT -> {
                execute("DELETE FROM catalog.feature_view WHERE view_name = ?", view.name());
                execute(
                        "INSERT INTO catalog.feature_view (view_name, run_id, sql_hash, data_snapshot, row_count, seconds, "
                                + "built_at, input_snapshot) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                        view.name(),
                        runId,
                        plan.sqlHash(view),
                        snapshot.id(),
                        result.rows(),
                        result.seconds(),
                        now,
                        plan.inputSnapshot(view));
                inputs.record(connection, view.name());
            }
            // What it reads is the same in this snapshot of all data as in the one it was built from.
            case SKIPPED ->
                execute(
                        "UPDATE catalog.feature_view SET data_snapshot = ? WHERE view_name = ? AND data_snapshot <> ?",
                        snapshot.id(),
                        view.name(),
                        snapshot.id());
            case FAILED, STOPPED -> {}
        }
        execute(
                "INSERT INTO catalog.feature_run (run_id, view_name, status, row_count, seconds, input_snapshot, sql_hash, "
                        + "finished_at, detail, build_mode) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
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
            execute(
                    "INSERT INTO catalog.feature_check (run_id, view_name, check_name, failing_rows, example, checked_at) "
                            + "VALUES (?, ?, ?, ?, ?, ?)",
                    runId,
                    view.name(),
                    check.check(),
                    check.failingRows(),
                    check.holds() ? null : check.example(),
                    now);
        }
    }

    private static @Nullable String mode(BuiltView result) {
        if (!result.isBuilt() && result.status() != BuildStatus.FAILED) {
            return null;
        }
        return result.incremental() ? "incremental" : "full";
    }

    private void execute(String sql, @Nullable Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }
}
