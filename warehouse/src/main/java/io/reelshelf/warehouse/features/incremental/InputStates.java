package io.reelshelf.warehouse.features.incremental;

import io.reelshelf.sql.View;
import io.reelshelf.sql.incremental.Maintenance;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/** What incremental views were built from, in {@code catalog.feature_input}; on DuckDB. Safe for many threads. */
public final class InputStates {
    private final Fingerprints fingerprints = new Fingerprints();
    private final Map<String, List<InputState>> built = new ConcurrentHashMap<>();
    private final Map<String, Maintenance> maintained = new ConcurrentHashMap<>();

    /** What a view was last built from, by table; empty where it was never built so. */
    static Map<String, InputState> former(Connection connection, View view) throws SQLException {
        Map<String, InputState> states = new TreeMap<>();
        try (PreparedStatement statement = connection.prepareStatement(
                "SELECT table_name, row_count, fingerprint, tail_from, tail_table FROM catalog.feature_input "
                        + "WHERE view_name = ?")) {
            statement.setString(1, view.name());
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    states.put(
                            rows.getString(1),
                            new InputState(
                                    rows.getString(1),
                                    rows.getLong(2),
                                    rows.getString(3),
                                    rows.getObject(4, LocalDateTime.class),
                                    Optional.ofNullable(rows.getString(5)).orElse("")));
                }
            }
        }
        return states;
    }

    Fingerprints fingerprints() {
        return fingerprints;
    }

    /**
     * Notes what a view is being built from.
     *
     * @param names where the build reads each table
     */
    public void note(Connection connection, View view, Maintenance maintenance, UnaryOperator<String> names)
            throws SQLException {
        List<InputState> states = new ArrayList<>();
        for (String table : view.reads()) {
            if (!table.equals(maintenance.table())) {
                states.add(fingerprints.whole(connection, table, names.apply(table)));
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

    /** Records what a published view was built from, and copies the tail; inside the transaction that publishes. */
    public void record(Connection connection, String viewName) throws SQLException {
        try (PreparedStatement delete =
                connection.prepareStatement("DELETE FROM catalog.feature_input WHERE view_name = ?")) {
            delete.setString(1, viewName);
            delete.executeUpdate();
        }
        for (InputState state : built.getOrDefault(viewName, List.of())) {
            String tail = state.tailFrom() == null ? "" : tail(connection, viewName, state, state.tailFrom());
            try (PreparedStatement insert = connection.prepareStatement(
                    "INSERT INTO catalog.feature_input (view_name, table_name, row_count, fingerprint, tail_from, tail_table) "
                            + "VALUES (?, ?, ?, ?, ?, ?)")) {
                insert.setString(1, viewName);
                insert.setString(2, state.table());
                insert.setLong(3, state.rows());
                insert.setString(4, state.fingerprint());
                insert.setObject(5, state.tailFrom());
                insert.setString(6, tail.isEmpty() ? null : tail);
                insert.executeUpdate();
            }
        }
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
