package io.reelshelf.warehouse.redshift;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelshelf.warehouse.server.TestServer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The conformance suite through Amazon's driver and a running server: as many rows and columns, the same changes, and the
 * same SQLSTATE of each refusal. The values are compared beside the engine, since the drivers write them in other ways.
 */
class ConformanceOverTheWireIT {
    private static final Path FOLDER =
            Path.of(System.getProperty("reelshelf.root", ".."), "warehouse/src/test/resources/conformance");

    @TempDir
    Path home;

    @Test
    void everyStatementEndsAsItDoesBesideTheEngine() throws Exception {
        List<String> failures = new ArrayList<>();
        int run = 0;
        try (TestServer server = TestServer.start(home)) {
            for (ConformanceScript script : ConformanceScript.readAll(FOLDER)) {
                try (Connection connection = server.redshift()) {
                    for (ConformanceScript.Case one : script.cases()) {
                        run++;
                        String failure = failure(connection, one);
                        if (!failure.isEmpty()) {
                            failures.add(script.name() + ":" + one.line() + " " + one.sql() + "\n    " + failure);
                        }
                    }
                }
            }
        }
        assertThat(run).isGreaterThanOrEqualTo(250);
        assertThat(failures).isEmpty();
    }

    private static String failure(Connection connection, ConformanceScript.Case one) {
        List<String> errors = one.all("error");
        String sql = one.sql().endsWith(";") ? one.sql().substring(0, one.sql().length() - 1) : one.sql();
        try (Statement statement = connection.createStatement()) {
            String outcome = statement.execute(sql) ? rows(statement, one) : changes(statement, one);
            return errors.isEmpty() ? outcome : "should have failed with " + errors;
        } catch (SQLException e) {
            return errors.equals(List.of(String.valueOf(e.getSQLState())))
                    ? ""
                    : e.getSQLState() + " " + e.getMessage();
        }
    }

    private static String rows(Statement statement, ConformanceScript.Case one) throws SQLException {
        try (ResultSet rows = statement.getResultSet()) {
            int count = 0;
            while (rows.next()) {
                count++;
            }
            int expected = one.all("expect").size();
            return one.has("some") || count == expected ? "" : count + " rows, not " + expected;
        }
    }

    private static String changes(Statement statement, ConformanceScript.Case one) throws SQLException {
        List<String> expected = one.all("rows");
        String count = String.valueOf(statement.getUpdateCount());
        return expected.isEmpty() || expected.contains(count) ? "" : count + " rows changed, not " + expected;
    }
}
