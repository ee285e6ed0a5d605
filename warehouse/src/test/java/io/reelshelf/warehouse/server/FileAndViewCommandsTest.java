package io.reelshelf.warehouse.server;

import static io.reelshelf.warehouse.testing.Statements.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** COPY, UNLOAD and materialized views through Amazon's driver. */
class FileAndViewCommandsTest {
    @TempDir
    Path home;

    private TestServer server;
    private Connection connection;
    private Path lake;

    @BeforeEach
    void start() throws Exception {
        lake = Files.createDirectories(home.resolve("lake"));
        server = TestServer.start(home);
        connection = server.redshift();
        run(connection, "CREATE TABLE core.shelf (id INTEGER, title VARCHAR(3))");
    }

    @AfterEach
    void stop() throws Exception {
        connection.close();
        server.close();
    }

    private String one(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            return row.next() ? String.valueOf(row.getString(1)) : "none";
        }
    }

    @Test
    void copyLoadsTellsItsRowsAndUnloadWritesThemBack() throws Exception {
        Files.writeString(lake.resolve("a.csv"), "1,abc\n2,de\n");
        try (Statement statement = connection.createStatement()) {
            statement.execute("COPY core.shelf FROM '" + lake + "/a.csv' CSV");
            assertThat(String.valueOf(statement.getWarnings())).contains("2 record(s) loaded successfully");
        }
        run(connection, "UNLOAD ('SELECT * FROM core.shelf ORDER BY id') TO '" + lake + "/out_' CSV");
        assertThat(lake.resolve("out_0000_part_00")).hasContent("1,abc\n2,de\n");
    }

    @Test
    void aFailedLoadLoadsNothingAndItsErrorIsInStlLoadErrors() throws Exception {
        Files.writeString(lake.resolve("a.csv"), "1,abc\n2,long\n");
        assertThatThrownBy(() -> run(connection, "COPY core.shelf FROM '" + lake + "/a.csv' CSV"))
                .isInstanceOfSatisfying(
                        SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("22001"))
                .hasMessageContaining("stl_load_errors");
        assertThat(one("SELECT count(*) FROM core.shelf")).isEqualTo("0");
        assertThat(
                        one(
                                "SELECT line_number || ' ' || colname || ' ' || err_code || ' ' || raw_field_value FROM stl_load_errors"))
                .isEqualTo("2 title 1204 long");
        assertThat(one("SELECT error_code FROM sys_load_error_detail")).isEqualTo("1204");
        assertThatThrownBy(() -> run(connection, "COPY core.shelf FROM '" + home + "/warehouse.password'"))
                .isInstanceOfSatisfying(
                        SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("42501"));
    }

    @Test
    void aMaterializedViewHoldsItsRowsUntilAnySessionRefreshesIt() throws Exception {
        run(connection, "INSERT INTO core.shelf VALUES (1, 'a')");
        run(connection, "SET search_path TO core");
        run(connection, "CREATE MATERIALIZED VIEW counted AUTO REFRESH YES AS SELECT count(*) AS n FROM shelf");
        run(connection, "INSERT INTO shelf VALUES (2, 'b')");
        assertThat(one("SELECT n FROM counted")).isEqualTo("1");
        assertThat(one("SELECT name || autorefresh FROM stv_mv_info")).isEqualTo("countedt");
        connection.close();
        connection = server.redshift();
        run(connection, "REFRESH MATERIALIZED VIEW core.counted");
        assertThat(one("SELECT n FROM core.counted")).isEqualTo("2");
        run(connection, "DROP MATERIALIZED VIEW core.counted");
        assertThat(one("SELECT count(*) FROM stv_mv_info")).isEqualTo("0");
        assertThatThrownBy(() -> run(connection, "REFRESH MATERIALIZED VIEW core.counted"))
                .isInstanceOfSatisfying(
                        SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("42P01"));
    }
}
