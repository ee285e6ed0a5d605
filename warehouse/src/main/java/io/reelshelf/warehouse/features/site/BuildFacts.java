package io.reelshelf.warehouse.features.site;

import io.reelshelf.warehouse.DataSnapshot;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What the warehouse recorded of its views: the versions in use, the last run of each, and the last result of each check. */
final class BuildFacts {
    private final Map<String, Published> published = new HashMap<>();
    private final Map<String, LastRun> runs = new HashMap<>();
    private final Map<String, CheckFact> checks = new HashMap<>();
    private final String snapshot;

    /** A version in use. */
    record Published(String runId, String sqlHash, String snapshot, long rows, double seconds, LocalDateTime builtAt) {}

    /** What the last build did with a view. */
    record LastRun(String status, LocalDateTime finishedAt, String detail) {}

    /** What a check found last. */
    record CheckFact(long failingRows, String example, LocalDateTime checkedAt) {}

    private BuildFacts(String snapshot) {
        this.snapshot = snapshot;
    }

    static BuildFacts read(Connection connection) throws SQLException {
        BuildFacts facts = new BuildFacts(DataSnapshot.current(connection).id());
        try (Statement statement = connection.createStatement()) {
            facts.readPublished(statement);
            facts.readRuns(statement);
            facts.readChecks(statement);
        }
        return facts;
    }

    /** The data that is loaded now. */
    String snapshot() {
        return snapshot;
    }

    Optional<Published> published(String view) {
        return Optional.ofNullable(published.get(view));
    }

    Optional<LastRun> lastRun(String view) {
        return Optional.ofNullable(runs.get(view));
    }

    Optional<CheckFact> check(String view, String check) {
        return Optional.ofNullable(checks.get(view + "\t" + check));
    }

    /** The views in use, by name. */
    Set<String> views() {
        return new TreeSet<>(published.keySet());
    }

    private void readPublished(Statement statement) throws SQLException {
        try (ResultSet rows =
                statement.executeQuery("SELECT view_name, run_id, sql_hash, data_snapshot, row_count, seconds, built_at"
                        + " FROM catalog.feature_view")) {
            while (rows.next()) {
                published.put(
                        rows.getString(1),
                        new Published(
                                rows.getString(2),
                                rows.getString(3),
                                rows.getString(4),
                                rows.getLong(5),
                                rows.getDouble(6),
                                moment(rows, 7)));
            }
        }
    }

    private void readRuns(Statement statement) throws SQLException {
        try (ResultSet rows = statement.executeQuery("SELECT runs.view_name, runs.status, runs.finished_at, runs.detail"
                + " FROM catalog.feature_run AS runs JOIN (SELECT view_name, MAX(finished_at) AS newest"
                + " FROM catalog.feature_run GROUP BY view_name) AS last"
                + " ON last.view_name = runs.view_name AND last.newest = runs.finished_at ORDER BY runs.run_id")) {
            while (rows.next()) {
                runs.put(rows.getString(1), new LastRun(rows.getString(2), moment(rows, 3), text(rows.getString(4))));
            }
        }
    }

    private void readChecks(Statement statement) throws SQLException {
        try (ResultSet rows = statement.executeQuery(
                "SELECT checks.view_name, checks.check_name, checks.failing_rows, checks.example, checks.checked_at"
                        + " FROM catalog.feature_check AS checks JOIN (SELECT view_name, check_name,"
                        + " MAX(checked_at) AS newest FROM catalog.feature_check GROUP BY view_name, check_name) AS last"
                        + " ON last.view_name = checks.view_name AND last.check_name = checks.check_name"
                        + " AND last.newest = checks.checked_at ORDER BY checks.run_id")) {
            while (rows.next()) {
                checks.put(
                        rows.getString(1) + "\t" + rows.getString(2),
                        new CheckFact(rows.getLong(3), text(rows.getString(4)), moment(rows, 5)));
            }
        }
    }

    private static LocalDateTime moment(ResultSet rows, int column) throws SQLException {
        return rows.getTimestamp(column).toLocalDateTime();
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
