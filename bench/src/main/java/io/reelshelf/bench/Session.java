package io.reelshelf.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** A JDBC connection as the engines of this benchmark use it. */
record Session(Connection connection) implements AutoCloseable {
    void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The totals of the table {@code result}; the type is the system's name for doubles. */
    Totals totals(Table shape, String doubles) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT COUNT(*), " + shape.sum(doubles) + " FROM result")) {
            row.next();
            return new Totals(row.getLong(1), row.getDouble(2));
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
