package io.reelshelf.warehouse.features.incremental;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Counts and fingerprints of tables, each computed once a build. A fingerprint is the sum and the XOR of DuckDB's 64-bit
 * hashes of the rows: equal for equal rows in any order. Another DuckDB may hash otherwise, which costs a full build only.
 */
final class Fingerprints {
    private final Map<String, InputState> known = new ConcurrentHashMap<>();
    private final Map<String, Object> locks = new ConcurrentHashMap<>();

    InputState whole(Connection connection, String table, String readFrom) throws SQLException {
        return of(connection, table, readFrom, "", null);
    }

    /** Tells that a table, known where it was built, can be read by another name too. */
    void publish(String builtAs, String name) {
        InputState state = known.get(builtAs);
        if (state != null) {
            known.put(name, state);
        }
    }

    /** Of the rows before a moment. */
    InputState before(Connection connection, String table, String readFrom, String eventTime, LocalDateTime moment)
            throws SQLException {
        return of(connection, table, readFrom, " WHERE " + eventTime + " < " + literal(moment), moment);
    }

    static String literal(LocalDateTime moment) {
        return "TIMESTAMP '" + moment.toString().replace('T', ' ') + "'";
    }

    private InputState of(
            Connection connection, String table, String readFrom, String where, @Nullable LocalDateTime moment)
            throws SQLException {
        String key = readFrom + where;
        // Branches that ask for the same table at once wait for one of them.
        synchronized (locks.computeIfAbsent(key, unused -> new Object())) {
            InputState found = known.get(key);
            if (found == null) {
                found = compute(connection, table, readFrom + " AS input" + where, moment);
                known.put(key, found);
            }
            return found;
        }
    }

    private static InputState compute(Connection connection, String table, String from, @Nullable LocalDateTime moment)
            throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("SELECT COUNT(*), COALESCE(SUM(CAST(h AS HUGEINT)), 0) || ' ' || "
                                + "COALESCE(bit_xor(h), 0) FROM (SELECT hash(input) AS h FROM " + from
                                + ") AS hashes")) {
            row.next();
            return new InputState(table, row.getLong(1), row.getString(2), moment, "");
        }
    }
}
