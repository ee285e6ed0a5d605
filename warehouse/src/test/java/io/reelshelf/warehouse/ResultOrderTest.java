package io.reelshelf.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultOrderTest {
    @Test
    void aLargeResultOfAPreparedStatementComesInItsOrder(@TempDir Path folder) throws SQLException {
        try (Warehouse warehouse = Warehouse.open("jdbc:duckdb:" + folder.resolve("order.duckdb"));
                Connection connection = warehouse.connection()) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("CREATE TABLE shuffled AS SELECT hash(i)::UBIGINT % 6000 AS owner, i"
                        + " FROM range(1000000) t(i)");
            }
            try (PreparedStatement statement = connection.prepareStatement(
                            "SELECT CAST(owner AS INTEGER), i FROM shuffled ORDER BY owner, i");
                    ResultSet rows = statement.executeQuery()) {
                int last = 0;
                while (rows.next()) {
                    assertThat(rows.getInt(1)).isGreaterThanOrEqualTo(last);
                    last = rows.getInt(1);
                }
            }
        }
    }
}
