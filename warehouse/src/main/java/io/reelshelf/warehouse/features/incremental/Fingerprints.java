package io.reelshelf.warehouse.features.incremental;

import java.math.BigInteger;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Counts and fingerprints of tables, each computed once a build. A fingerprint is the sum and the XOR of DuckDB's 64-bit
 * hashes of the rows: equal for equal rows in any order. Another DuckDB may hash otherwise, which costs a full build only.
 */
final class Fingerprints {
    private final Map<String, Fingerprint> known = new ConcurrentHashMap<>();
    private final Map<String, Object> locks = new ConcurrentHashMap<>();

    InputState whole(Connection connection, String table, String readFrom) throws SQLException {
        Fingerprint whole = of(connection, readFrom, "");
        return new InputState(table, whole.rows(), whole.text(), null, "");
    }

    /** Tells that a table, known where it was built, can be read by another name too. */
    void publish(String builtAs, String name) {
        Fingerprint state = known.get(builtAs);
        if (state != null) {
            known.put(name, state);
        }
    }

    /** Of the rows before a moment: of the whole table, which others ask for too, without the few rows since. */
    InputState before(Connection connection, String table, String readFrom, String eventTime, LocalDateTime moment)
            throws SQLException {
        Fingerprint whole = of(connection, readFrom, "");
        Fingerprint since = of(
                connection,
                readFrom,
                " WHERE " + eventTime + " >= " + literal(moment) + " OR " + eventTime + " IS NULL");
        Fingerprint before = whole.without(since);
        return new InputState(table, before.rows(), before.text(), moment, "");
    }

    static String literal(LocalDateTime moment) {
        return "TIMESTAMP '" + moment.toString().replace('T', ' ') + "'";
    }

    private Fingerprint of(Connection connection, String readFrom, String where) throws SQLException {
        String key = readFrom + where;
        // Branches that ask for the same table at once wait for one of them.
        synchronized (locks.computeIfAbsent(key, unused -> new Object())) {
            Fingerprint found = known.get(key);
            if (found == null) {
                found = compute(connection, readFrom + " AS input" + where);
                known.put(key, found);
            }
            return found;
        }
    }

    private static Fingerprint compute(Connection connection, String from) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT COUNT(*), CAST(COALESCE(SUM(CAST(h AS HUGEINT)), 0) AS VARCHAR), "
                                + "CAST(COALESCE(bit_xor(h), 0) AS VARCHAR) FROM (SELECT hash(input) AS h FROM " + from
                                + ") AS hashes")) {
            row.next();
            return new Fingerprint(
                    row.getLong(1), new BigInteger(row.getString(2)), Long.parseUnsignedLong(row.getString(3)));
        }
    }
}
