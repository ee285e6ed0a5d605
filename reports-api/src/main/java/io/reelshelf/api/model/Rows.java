package io.reelshelf.api.model;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Reads a whole result, row by row. */
final class Rows {
    private static final int FETCH_SIZE = 10_000;

    /** What is done with each row. */
    @FunctionalInterface
    interface Reader {
        /** Reads the current row. */
        void read(ResultSet row) throws SQLException;
    }

    private Rows() {}

    static void each(Connection connection, String sql, Reader reader, Object... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setFetchSize(FETCH_SIZE);
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    reader.read(rows);
                }
            }
        }
    }
}
