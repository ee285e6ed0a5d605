package io.reelshelf.warehouse.testing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names a table's contents, whatever the order of its rows; numbers with a fraction count to ten digits. */
public final class TableHash {
    private static final Pattern ZERO = Pattern.compile("-?0\\.0+e[+-]00");

    private TableHash() {}

    public static String of(Connection connection, String table) throws SQLException {
        List<String> lines = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT * FROM " + table)) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                StringBuilder line = new StringBuilder();
                for (int i = 1; i <= columns; i++) {
                    line.append(text(rows.getObject(i))).append('|');
                }
                lines.add(line.toString());
            }
        }
        Collections.sort(lines);
        return digest(lines);
    }

    private static String text(Object value) {
        if (value instanceof Double number) {
            // Sums of doubles depend on the order of their terms in the last digits.
            String digits = String.format(Locale.ROOT, "%.9e", Math.abs(number) < 1e-12 ? 0.0 : number);
            return ZERO.matcher(digits).matches() ? "0" : digits;
        }
        return String.valueOf(value);
    }

    private static String digest(List<String> lines) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            lines.forEach(line -> digest.update((line + '\n').getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest()).substring(0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
