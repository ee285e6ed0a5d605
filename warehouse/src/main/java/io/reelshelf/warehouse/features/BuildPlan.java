package io.reelshelf.warehouse.features;

import io.reelshelf.sql.View;
import io.reelshelf.sql.Views;
import io.reelshelf.sql.emit.Engine;
import io.reelshelf.sql.header.Materialization;
import io.reelshelf.sql.incremental.Maintenance;
import io.reelshelf.warehouse.features.incremental.ProofText;
import io.reelshelf.warehouse.load.Subject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Names each view's definition and inputs, and knows which were built from the same. A view's inputs are the loads of the
 * subjects that fill the tables it reads, and the definitions and inputs of the views it reads: as they will be where the build
 * has chosen them, else as they are in place, since that is what it reads then. The loads of tables that its checks name count
 * too: what held may not hold any more.
 */
final class BuildPlan {
    private static final int DIGITS = 16;

    private final Map<String, String> sqlHashes = new HashMap<>();
    private final Map<String, String> inputs = new HashMap<>();
    private final Map<String, Former> former = new HashMap<>();
    private final Set<String> existing;
    private final Set<String> stored = new TreeSet<>();

    private record Former(
            String runId,
            String sqlHash,
            @Nullable String input,
            long rows,
            @Nullable String proof) {}

    BuildPlan(Connection connection, Views views, Collection<View> chosen, Engine engine, Collection<String> existing)
            throws SQLException {
        this.existing = new TreeSet<>(existing);
        readFormer(connection);
        Map<String, String> loads = loads(connection);
        Map<String, String> given = new HashMap<>();
        for (View view : views.ordered()) {
            sqlHashes.put(view.name(), SqlHash.of(view, engine));
            if (!(view.header().materialization() instanceof Materialization.View)) {
                stored.add(view.name());
            }
            StringBuilder read = new StringBuilder();
            for (String table : view.reads()) {
                read.append(table)
                        .append('\t')
                        .append(given.containsKey(table) ? given.get(table) : loaded(table, loads))
                        .append('\n');
            }
            for (String table : view.checkedAgainst()) {
                read.append("checked against ")
                        .append(table)
                        .append('\t')
                        .append(loaded(table, loads))
                        .append('\n');
            }
            inputs.put(view.name(), SqlHash.sha256(read.toString()).substring(0, DIGITS));
            given.put(view.name(), chosen.contains(view) ? inputSnapshot(view) + sqlHash(view) : inPlace(view));
        }
    }

    /** SHA-256 of a view's definition. */
    String sqlHash(View view) {
        return Objects.requireNonNull(sqlHashes.get(view.name()));
    }

    /** What the view is built from, in 16 hexadecimal digits. */
    String inputSnapshot(View view) {
        return Objects.requireNonNull(inputs.get(view.name()));
    }

    boolean isUpToDate(View view) {
        Former built = former.get(view.name());
        return built != null && isSameSql(view) && inputSnapshot(view).equals(built.input());
    }

    /** Whether the version in place was made by the same SQL; false where there is none. */
    boolean isSameSql(View view) {
        Former built = former.get(view.name());
        return built != null
                && existing.contains(view.name())
                && built.sqlHash().equals(sqlHash(view));
    }

    /** How an incremental view is maintained, as it was proven of the same SQL when the version in place was built. */
    Optional<Maintenance> proof(View view) {
        Former built = former.get(view.name());
        return built == null || !isSameSql(view) ? Optional.empty() : ProofText.read(built.proof());
    }

    /** Whether it is a view whose rows are stored, which only builds change. */
    boolean isStored(String table) {
        return stored.contains(table);
    }

    /** The run that made the version in place; empty where there is none. */
    Optional<String> madeBy(String view) {
        return Optional.ofNullable(former.get(view)).map(Former::runId);
    }

    /** Rows of the version in place; 0 where there is none. */
    long formerRows(View view) {
        Former built = former.get(view.name());
        return built == null ? 0 : built.rows();
    }

    private String inPlace(View view) {
        Former built = former.get(view.name());
        return built == null ? "none" : built.input() + built.sqlHash();
    }

    private static String loaded(String table, Map<String, String> loads) {
        StringBuilder read = new StringBuilder();
        for (Subject subject : Subject.values()) {
            if (subject.tables().contains(table)) {
                read.append(loads.getOrDefault(subject.key(), "none")).append(' ');
            }
        }
        return read.isEmpty() ? loads.toString() : read.toString();
    }

    private static Map<String, String> loads(Connection connection) throws SQLException {
        Map<String, String> loads = new TreeMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT subject, content_hash FROM catalog.load_ledger "
                        + "WHERE superseded_at IS NULL ORDER BY subject, content_hash")) {
            while (rows.next()) {
                loads.merge(rows.getString(1), rows.getString(2), (a, b) -> a + "," + b);
            }
        }
        return loads;
    }

    private void readFormer(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT view_name, run_id, sql_hash, input_snapshot, row_count, maintenance FROM catalog.feature_view")) {
            while (rows.next()) {
                former.put(
                        rows.getString(1),
                        new Former(
                                rows.getString(2),
                                rows.getString(3),
                                rows.getString(4),
                                rows.getLong(5),
                                rows.getString(6)));
            }
        }
    }
}
