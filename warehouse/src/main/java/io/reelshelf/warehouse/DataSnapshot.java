package io.reelshelf.warehouse;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;

/**
 * Names the data that a feature, a model or a report was computed from.
 *
 * @param id 16 hexadecimal digits over the current loads (subject and content hash); equal data, equal id
 */
public record DataSnapshot(String id) {
    private static final int DIGITS = 16;

    /** The snapshot that a connection sees in its transaction. */
    public static DataSnapshot current(Connection connection) throws SQLException {
        MessageDigest digest = sha256();
        try (Statement statement = connection.createStatement();
                ResultSet loads = statement.executeQuery("SELECT subject, content_hash FROM catalog.load_ledger "
                        + "WHERE superseded_at IS NULL ORDER BY subject, content_hash")) {
            while (loads.next()) {
                String load = loads.getString(1) + '\t' + loads.getString(2) + '\n';
                digest.update(load.getBytes(StandardCharsets.UTF_8));
            }
        }
        return new DataSnapshot(HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
