package io.reelshelf.api.reports;

import io.reelshelf.warehouse.Warehouse;
import java.sql.Connection;
import java.sql.SQLException;

/** Reads in one transaction, so that a report's description, count and rows are of one moment. */
final class Snapshots {
    /** What is read. */
    @FunctionalInterface
    interface Reading<T> {
        /** Reads it. */
        T from(Connection connection) throws SQLException;
    }

    private Snapshots() {}

    static <T> T read(Warehouse warehouse, Reading<T> reading) {
        try (Connection connection = warehouse.connection()) {
            connection.setAutoCommit(false);
            try {
                return reading.from(connection);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException exception) {
            throw new IllegalStateException("The warehouse did not answer: " + exception.getMessage(), exception);
        }
    }
}
