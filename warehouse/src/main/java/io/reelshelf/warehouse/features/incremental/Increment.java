package io.reelshelf.warehouse.features.incremental;

import io.reelshelf.sql.View;
import io.reelshelf.sql.emit.Engine;
import io.reelshelf.sql.emit.ViewScript;
import io.reelshelf.sql.incremental.Maintenance;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Builds a view's next version from the one in place. The rows that came and went are those by which the tail of the growing
 * table, its rows since {@code newest - lookback} at the last build, differs from the copy kept then; all before it, and all
 * else that the view reads, must have the fingerprints of then. So nothing is assumed about what a load did.
 */
public final class Increment {
    private final Connection connection;
    private final View view;
    private final Maintenance maintenance;
    private final InputStates states;
    private final UnaryOperator<String> names;
    private final Map<String, InputState> former;
    private final WorkTables work;

    private Increment(
            Connection connection,
            View view,
            Maintenance maintenance,
            InputStates states,
            UnaryOperator<String> names,
            Map<String, InputState> former) {
        this.connection = connection;
        this.view = view;
        this.maintenance = maintenance;
        this.states = states;
        this.names = names;
        this.former = former;
        this.work = new WorkTables(connection, view.name());
    }

    /**
     * The way to a view's next version.
     *
     * @param names where the build reads each table
     */
    public static Increment of(
            Connection connection, View view, Maintenance maintenance, InputStates states, UnaryOperator<String> names)
            throws SQLException {
        return new Increment(connection, view, maintenance, states, names, states.former(connection, view));
    }

    /** Why the view must be built as a whole; empty where it need not. */
    public Optional<String> reasonAgainst() throws SQLException {
        if (former.isEmpty()) {
            return Optional.of("nothing is known of its former inputs");
        }
        for (String table : view.reads()) {
            InputState then = former.get(table);
            if (then == null) {
                return Optional.of("it did not read " + table + " before");
            }
            if (table.equals(maintenance.table())) {
                LocalDateTime tailFrom = then.tailFrom();
                if (tailFrom == null || !before(tailFrom).isSameContent(then)) {
                    return Optional.of("rows of " + table + " before " + tailFrom
                            + " came or went: later than the lookback, or replaced");
                }
            } else if (!states.now(connection, table, names).isSameContent(then)) {
                return Optional.of(table + " has changed");
            }
        }
        return Optional.empty();
    }

    /** Whether no row came or went, where nothing speaks against an increment. */
    public boolean isUnchanged() throws SQLException {
        InputState tail = tail();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT (SELECT COUNT(*) FROM (" + current(tail)
                        + " EXCEPT ALL " + kept(tail) + ") AS came) + (SELECT COUNT(*) FROM (" + kept(tail)
                        + " EXCEPT ALL " + current(tail) + ") AS went)")) {
            row.next();
            return row.getLong(1) == 0;
        }
    }

    private InputState before(LocalDateTime tailFrom) throws SQLException {
        return states.fingerprints()
                .before(
                        connection,
                        maintenance.table(),
                        names.apply(maintenance.table()),
                        maintenance.eventTime(),
                        tailFrom);
    }

    /**
     * Makes the table of the next version, without comments.
     *
     * @return false where the version in place is not what the last build left: build it as a whole
     */
    public boolean build() throws SQLException {
        // In one transaction: a commit for each work table takes as long as the work.
        connection.setAutoCommit(false);
        try {
            changes(tail());
            if (!maintenance.isByRow()) {
                parts();
            }
            work.create("fresh", query("now"));
            work.create("gone", query("was"));
            boolean merged =
                    new Merge(connection, view, names.apply(view.name()), work).merge(maintenance.combination());
            work.drop();
            connection.commit();
            return merged;
        } catch (SQLException | RuntimeException e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private InputState tail() {
        return Objects.requireNonNull(former.get(maintenance.table()));
    }

    private String current(InputState tail) {
        return "SELECT * FROM " + names.apply(maintenance.table()) + " WHERE " + maintenance.eventTime() + " >= "
                + Fingerprints.literal(Objects.requireNonNull(tail.tailFrom()));
    }

    private static String kept(InputState tail) {
        return "SELECT * FROM " + tail.tailTable();
    }

    /** Rows that came become {@code now}, rows that went {@code was}. */
    private void changes(InputState tail) throws SQLException {
        String came = maintenance.isByRow() ? "now" : "came";
        String went = maintenance.isByRow() ? "was" : "went";
        work.create(came, current(tail) + " EXCEPT ALL " + kept(tail));
        work.create(went, kept(tail) + " EXCEPT ALL " + current(tail));
    }

    /** All rows of the parts in which a row came or went, as they are and as they were. */
    private void parts() throws SQLException {
        String key = maintenance.key();
        String changed =
                "SELECT " + key + " FROM " + work.name("came") + " UNION SELECT " + key + " FROM " + work.name("went");
        work.create(
                "now", "SELECT * FROM " + names.apply(maintenance.table()) + " WHERE " + key + " IN (" + changed + ")");
        work.create(
                "was",
                "(SELECT * FROM " + work.name("now") + " EXCEPT ALL SELECT * FROM " + work.name("came")
                        + ") UNION ALL SELECT * FROM " + work.name("went"));
    }

    private String query(String parts) {
        return ViewScript.of(
                        view,
                        Engine.DUCKDB,
                        table -> table.equals(maintenance.table()) ? work.name(parts) : names.apply(table))
                .select();
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
