package io.reelshelf.warehouse.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelshelf.warehouse.Warehouse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServedViewsTest {
    @TempDir
    private Path home;

    @Test
    void aViewMadeThroughTheServerIsReadInTheFileWithoutIt() throws Exception {
        try (TestServer server = TestServer.start(home);
                Connection connection = server.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE core.days (d DATE, n INTEGER)");
            statement.execute("INSERT INTO core.days VALUES ('2024-01-31', 7), ('2024-03-01', 8)");
            statement.execute("CREATE VIEW core.day_view AS SELECT ADD_MONTHS(d, 1) AS next_month,"
                    + " DATEDIFF(month, d, '2024-12-31') AS months, TO_CHAR(d, 'Mon YYYY') AS text, SUM(n) AS total"
                    + " FROM core.days GROUP BY 1, 2, 3");
        }
        String url = "jdbc:duckdb:" + home.resolve("warehouse.duckdb");
        try (Warehouse warehouse = Warehouse.open(url)) {
            List<String> rows = warehouse
                    .jdbi()
                    .withHandle(handle -> handle.createQuery(
                                    "SELECT months || '|' || text || '|' || total FROM core.day_view ORDER BY 1")
                            .mapTo(String.class)
                            .list());
            assertThat(rows).containsExactly("11|Jan 2024|7", "9|Mar 2024|8");
            assertThat(warehouse.migrate()).isZero();
        }
    }
}
