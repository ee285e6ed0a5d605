package io.reelshelf.warehouse.features.incremental;

import io.reelshelf.sql.View;
import io.reelshelf.sql.header.Materialization;
import io.reelshelf.sql.incremental.Maintenance;
import io.reelshelf.warehouse.RowBatch;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What views were built from, in {@code catalog.feature_input}; on DuckDB. A view that is stored is told by its version, any
 * other table by its rows. Safe for many threads.
 */
public final class InputStates {
    private final Fingerprints fingerprints = new Fingerprints();
    private final Function<String, Optional<String>> versions;
    private @Nullable Map<String, Map<String, InputState>> former;
    private final Map<String, List<InputState>> built = new ConcurrentHashMap<>();
    private final Map<String, Maintenance> maintained = new ConcurrentHashMap<>();

    /**
     * Of one build.
     *
     * @param versions names the version of a stored view that the build reads, for as long as its rows are the same; empty for
     *     all else
     */
    public InputStates(Function<String, Optional<String>> versions) {
        this.versions = versions;
    }

    /** What a view was last built from, by table; empty where it was never built so. */
    synchronized Map<String, InputState> former(Connection connection, View view) throws SQLException {
        if (former == null) {
            former = read(connection);
        }
        return former.getOrDefault(view.name(), Map.of());
    }

    private static Map<String, Map<String, InputState>> read(Connection connection) throws SQLException {
        Map<String, Map<String, InputState>> states = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("SELECT view_name, table_name, row_count, fingerprint, tail_from, "
                                + "tail_table FROM catalog.feature_input")) {
            while (rows.next()) {
                states.computeIfAbsent(rows.getString(1), view -> new TreeMap<>())
                        .put(
                                rows.getString(2),
                                new InputState(
                                        rows.getString(2),
                                        rows.getLong(3),
                                        rows.getString(4),
                                        rows.getObject(5, LocalDateTime.class),
                                        Optional.ofNullable(rows.getString(6)).orElse("")));
            }
        }
        return states;
    }

    Fingerprints fingerprints() {
        return fingerprints;
    }

    /** A table as the build reads it. */
    InputState now(Connection connection, String table, UnaryOperator<String> names) throws SQLException {
        Optional<String> version = versions.apply(table);
        return version.isPresent()
                ? new InputState(table, 0, version.get(), null, "")
                : fingerprints.whole(connection, table, names.apply(table));
    }

    /**
     * Whether a view that is built as a whole would read the very rows that it was built from.
     *
     * @param names where the build reads each table
     */
    public boolean isUnchanged(Connection connection, View view, UnaryOperator<String> names) throws SQLException {
        Map<String, InputState> read = new TreeMap<>(former(connection, view));
        read.remove(view.name());
        if (!read.keySet().equals(Set.copyOf(view.reads()))) {
            return false;
        }
        for (InputState then : read.values()) {
            if (then.tailFrom() != null || !now(connection, then.table(), names).isSameContent(then)) {
                return false;
            }
        }
        return true;
    }

    /**
     * Whether a view that is computed when it is read gives the very rows that it gave when it was last built.
     *
     * @param builtAs where it can be read as it is now
     */
    public boolean givesTheSame(Connection connection, View view, String builtAs) throws SQLException {
        InputState then = former(connection, view).get(view.name());
        boolean same = then != null
                && fingerprints.whole(connection, view.name(), builtAs).isSameContent(then);
        if (same) {
            fingerprints.publish(builtAs, view.name());
        }
        return same;
    }

    /**
     * Notes what a view is being built from, as a whole, and of one that is computed when it is read also what it gives.
     *
     * @param names where the build reads each table
     */
    public void note(Connection connection, View view, UnaryOperator<String> names) throws SQLException {
        List<InputState> states = new ArrayList<>();
        for (String table : view.reads()) {
            states.add(now(connection, table, names));
        }
        if (view.header().materialization() instanceof Materialization.View) {
            states.add(fingerprints.whole(connection, view.name(), names.apply(view.name())));
        }
        built.put(view.name(), states);
    }

    /**
     * Notes what an incremental view is being built from.
     *
     * @param names where the build reads each table
     */
    public void note(Connection connection, View view, Maintenance maintenance, UnaryOperator<String> names)
            throws SQLException {
        List<InputState> states = new ArrayList<>();
        for (String table : view.reads()) {
            if (!table.equals(maintenance.table())) {
                states.add(now(connection, table, names));
            }
        }
        Optional<LocalDateTime> newest = newest(connection, maintenance, names);
        if (newest.isPresent()) {
            LocalDateTime tailFrom = newest.get().minus(maintenance.lookback());
            states.add(fingerprints.before(
                    connection,
                    maintenance.table(),
                    names.apply(maintenance.table()),
                    maintenance.eventTime(),
                    tailFrom));
            built.put(view.name(), states);
            maintained.put(view.name(), maintenance);
        }
    }

    private static Optional<LocalDateTime> newest(
            Connection connection, Maintenance maintenance, UnaryOperator<String> names) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT CAST(MAX(" + maintenance.eventTime()
                        + ") AS TIMESTAMP) FROM " + names.apply(maintenance.table()))) {
            row.next();
            return Optional.ofNullable(row.getObject(1, LocalDateTime.class));
        }
    }

    /** Records what published views were built from, and copies the tails; inside the transaction that publishes. */
    public void record(Connection connection, List<String> views) throws SQLException {
        RowBatch inputs = new RowBatch(
                "catalog.feature_input",
                List.of("view_name", "table_name", "row_count", "fingerprint", "tail_from", "tail_table"));
        try (PreparedStatement delete =
                connection.prepareStatement("DELETE FROM catalog.feature_input WHERE view_name = ?")) {
            for (String view : views) {
                delete.setString(1, view);
                delete.executeUpdate();
                for (InputState state : built.getOrDefault(view, List.of())) {
                    LocalDateTime from = state.tailFrom();
                    inputs.add(
                            view,
                            state.table(),
                            state.rows(),
                            state.fingerprint(),
                            from,
                            from == null ? null : tail(connection, view, state, from));
                }
            }
        }
        inputs.insert(connection);
    }

    private String tail(Connection connection, String viewName, InputState state, LocalDateTime from)
            throws SQLException {
        Maintenance maintenance = maintained.get(viewName);
        String name = "catalog.tail_of_" + viewName.replace('.', '_');
        try (Statement statement = connection.createStatement()) {
            statement.execute("DROP TABLE IF EXISTS " + name);
            statement.execute("CREATE TABLE " + name + " AS SELECT * FROM " + state.table() + " WHERE "
                    + (maintenance == null ? "FALSE" : maintenance.eventTime() + " >= " + Fingerprints.literal(from)));
            statement.execute("COMMENT ON TABLE " + name + " IS 'The newest rows of " + state.table() + " that "
                    + viewName + " was built from: what its next incremental build compares with'");
        }
        return name;
    }
}
