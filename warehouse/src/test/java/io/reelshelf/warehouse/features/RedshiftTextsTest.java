package io.reelshelf.warehouse.features;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelshelf.sql.View;
import io.reelshelf.sql.Views;
import io.reelshelf.sql.header.Materialization;
import io.reelshelf.warehouse.Warehouse;
import io.reelshelf.warehouse.load.BulkLoad;
import io.reelshelf.warehouse.server.TestServer;
import io.reelshelf.warehouse.testing.SmallData;
import io.reelshelf.warehouse.testing.TableHash;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The golden Redshift text of every view, statement by statement as it is, in the warehouse server by Amazon's driver; the
 * golden DuckDB text in DuckDB: the results have the same hash.
 */
class RedshiftTextsTest {
    private static final Path GOLDEN =
            Path.of(System.getProperty("reelshelf.root", ".."), "sql/src/test/resources/golden");

    private static final Pattern STATEMENT_END = Pattern.compile(";\n");

    @TempDir
    Path home;

    @Test
    void everyRedshiftTextGivesTheResultOfTheDuckDbTextThroughAmazonsDriver() throws Exception {
        Path lake = Files.createDirectories(home.resolve("data"));
        Map<String, String> expected = new LinkedHashMap<>();
        try (Warehouse warehouse = Warehouse.open("jdbc:duckdb:" + home.resolve("warehouse.duckdb"))) {
            warehouse.migrate();
            BulkLoad loads = new BulkLoad(warehouse);
            SmallData data = new SmallData(lake);
            loads.load(data.reference());
            loads.load(data.movies());
            loads.load(data.books());
            try (Connection connection = warehouse.connection()) {
                for (View view : Views.bundled().ordered()) {
                    build(connection, "duckdb", view);
                    expected.put(view.name(), TableHash.of(connection, view.name()));
                }
                for (View view : Views.bundled().ordered()) {
                    boolean computed = view.header().materialization() instanceof Materialization.View;
                    run(connection, (computed ? "DROP VIEW " : "DROP TABLE ") + view.name());
                }
            }
        }
        Map<String, String> given = new LinkedHashMap<>();
        try (TestServer server = TestServer.start(home);
                Connection connection = server.redshift()) {
            assertThat(connection.getMetaData().getDriverVersion()).contains("2.3.0");
            for (View view : Views.bundled().ordered()) {
                build(connection, "redshift", view);
                given.put(view.name(), TableHash.of(connection, view.name()));
                assertThat(remarks(connection, view)).isEqualTo(view.header().comment());
            }
        }
        assertThat(given).isEqualTo(expected);
        assertThat(Set.copyOf(given.values())).as("results that are not empty").hasSizeGreaterThan(15);
    }

    private static void build(Connection connection, String engine, View view) throws Exception {
        String text =
                Files.readString(GOLDEN.resolve(engine).resolve(view.schema()).resolve(view.table() + ".sql"));
        for (String statement : STATEMENT_END.splitAsStream(text.strip()).toList()) {
            run(connection, statement);
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String remarks(Connection connection, View view) throws SQLException {
        try (ResultSet table = connection.getMetaData().getTables(null, view.schema(), view.table(), null)) {
            assertThat(table.next()).isTrue();
            return table.getString("REMARKS");
        }
    }
}
