package io.reelshelf.jobs.up;

import com.fasterxml.jackson.databind.JsonNode;
import io.reelshelf.warehouse.Warehouse;
import io.reelshelf.warehouse.WarehouseException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;

/** Reads a report through the warehouse's JDBC driver, as a BI tool does, and holds it to what the API answered. */
final class JdbcCheck {
    private static final String RATINGS = "SELECT SUM(ratings) FROM reports.ratings_by_occupation";

    private JdbcCheck() {}

    /** @param report the API's rows of the same report */
    static Check of(Warehouse warehouse, List<JsonNode> report) {
        long answered =
                report.stream().mapToLong(row -> row.path("ratings").asLong()).sum();
        try (Connection connection = warehouse.connection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(RATINGS)) {
            long read = result.next() ? result.getLong(1) : 0;
            return new Check(
                    "jdbc",
                    read > 0 && read == answered,
                    String.format(
                            Locale.ROOT,
                            "%s: %,d ratings in the report by JDBC, %,d by the API",
                            connection.getMetaData().getDriverName(),
                            read,
                            answered));
        } catch (SQLException | WarehouseException e) {
            return new Check("jdbc", false, String.valueOf(e.getMessage()));
        }
    }
}
