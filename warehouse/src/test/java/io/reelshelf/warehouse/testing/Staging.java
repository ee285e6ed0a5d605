package io.reelshelf.warehouse.testing;

import io.reelshelf.warehouse.load.StagedTable;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** Writes Parquet files from SQL, as the ETL stages them. */
public final class Staging {
    private final Path directory;
    private int files;

    public Staging(Path directory) {
        this.directory = directory;
    }

    /** Stages the rows of a query under the names of its columns. */
    public StagedTable stage(String table, String query) {
        Path file = directory.resolve(table + "-" + ++files + " o'clock.parquet");
        String literal = "'" + file.toString().replace("'", "''") + "'";
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("COPY (" + query + ") TO " + literal + " (FORMAT parquet)");
            try (ResultSet count = statement.executeQuery("SELECT COUNT(*) FROM read_parquet(" + literal + ")")) {
                count.next();
                return new StagedTable(table, List.of(file.toString()), count.getLong(1));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot stage " + table, e);
        }
    }
}
