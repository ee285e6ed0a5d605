package io.reelshelf.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MigrationsTest {
    private static final Pattern TABLE = Pattern.compile("CREATE TABLE (\\S+) \\(\\n(.*?)\\n\\)", Pattern.DOTALL);

    @TempDir
    Path directory;

    @Test
    void migratingTwiceChangesNothing() {
        try (Warehouse warehouse = open()) {
            assertThat(warehouse.migrate()).isEqualTo(6);
            assertThat(warehouse.migrate()).isZero();
        }
        try (Warehouse warehouse = open()) {
            assertThat(warehouse.migrate()).isZero();
        }
    }

    @Test
    void everyTableAndColumnHasAComment() {
        try (Warehouse warehouse = open()) {
            warehouse.migrate();
            List<String> without = warehouse
                    .jdbi()
                    .withHandle(handle -> handle.select("SELECT schema_name || '.' || table_name FROM duckdb_tables() "
                                    + "WHERE schema_name <> 'main' AND COALESCE(comment, '') = '' UNION ALL "
                                    + "SELECT schema_name || '.' || table_name || '.' || column_name FROM duckdb_columns() "
                                    + "WHERE schema_name IN ('raw', 'core', 'model', 'quality', 'catalog') "
                                    + "AND COALESCE(comment, '') = ''")
                            .mapTo(String.class)
                            .list());

            assertThat(without).isEmpty();
        }
    }

    @Test
    void bothDialectsDeclareTheSameTablesAndColumns() throws IOException {
        List<String> duckDb = columns("/db/duckdb/V1__schemas_and_tables.sql");

        assertThat(duckDb).hasSizeGreaterThan(150);
        assertThat(columns("/db/redshift/V1__schemas_and_tables.sql")).isEqualTo(duckDb);
        assertThat(columns("/db/redshift/V3__feature_runs.sql"))
                .hasSize(15)
                .isEqualTo(columns("/db/duckdb/V3__feature_runs.sql"));
        assertThat(columns("/db/redshift/V10__incremental_views.sql"))
                .hasSize(6)
                .isEqualTo(columns("/db/duckdb/V10__incremental_views.sql"));
    }

    @Test
    void everyRedshiftTableSaysHowItIsLaidOut() throws IOException {
        String sql = text("/db/redshift/V1__schemas_and_tables.sql");
        long tables = Pattern.compile("^CREATE TABLE", Pattern.MULTILINE)
                .matcher(sql)
                .results()
                .count();

        assertThat(Pattern.compile(
                                "^\\)\\nDISTSTYLE (ALL|EVEN|KEY DISTKEY \\(\\w+\\))\\n(COMPOUND )?SORTKEY \\([\\w, ]+\\);",
                                Pattern.MULTILINE)
                        .matcher(sql)
                        .results()
                        .count())
                .isEqualTo(tables);
        assertThat(Pattern.compile("^  .*(?<!ENCODE (AZ64|ZSTD|LZO|RAW)),?$", Pattern.MULTILINE)
                        .matcher(sql.replaceAll(",\\n", "\n"))
                        .results()
                        .map(match -> match.group())
                        .toList())
                .isEmpty();
    }

    @Test
    void aNewerWarehouseIsRefused() {
        try (Warehouse warehouse = open()) {
            warehouse.migrate();
            warehouse
                    .jdbi()
                    .useHandle(handle -> handle.execute(
                            "INSERT INTO main.flyway_schema_history SELECT 99, '99', 'from the future', type, 'V99__x.sql', checksum, "
                                    + "installed_by, installed_on, execution_time, success FROM main.flyway_schema_history "
                                    + "WHERE installed_rank = 1"));

            assertThatThrownBy(warehouse::migrate)
                    .isInstanceOfSatisfying(
                            WarehouseException.class, e -> assertThat(e.error()).isEqualTo(WarehouseError.NEWER_SCHEMA))
                    .hasMessageContaining("99")
                    .hasMessageContaining("newer Reelshelf");
        }
    }

    @Test
    void aMigratedWarehouseIsKnownToBeCurrentWithoutFlyway() throws SQLException {
        try (Warehouse warehouse = open();
                Connection connection = warehouse.connection()) {
            assertThat(areCurrent(connection)).isFalse();
            warehouse.migrate();
            assertThat(areCurrent(connection)).isTrue();
            assertThat(areServersCurrent(connection)).isFalse();
            warehouse.migrateServer();
            assertThat(areServersCurrent(connection)).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE flyway_schema_history SET checksum = checksum + 1 WHERE version = '2'",
                "UPDATE flyway_schema_history SET success = false WHERE version = '2'",
                "UPDATE flyway_schema_history SET script = 'V2__other.sql' WHERE version = '2'",
                "DELETE FROM flyway_schema_history WHERE version = '11'",
                "INSERT INTO flyway_schema_history SELECT * REPLACE (12 AS installed_rank) FROM flyway_schema_history"
                        + " WHERE version = '11'"
            })
    void aHistoryThatDiffersInAnythingIsFlywaysToJudge(String change) throws SQLException {
        try (Warehouse warehouse = open();
                Connection connection = warehouse.connection();
                Statement statement = connection.createStatement()) {
            warehouse.migrate();
            statement.execute(change);

            assertThat(areCurrent(connection)).isFalse();
        }
    }

    @Test
    void aMigrationThatIsNotTheOneAppliedIsRefused() throws SQLException {
        try (Warehouse warehouse = open();
                Connection connection = warehouse.connection();
                Statement statement = connection.createStatement()) {
            warehouse.migrate();
            statement.execute("UPDATE flyway_schema_history SET checksum = checksum + 1 WHERE version = '2'");

            assertThatThrownBy(warehouse::migrate)
                    .isInstanceOfSatisfying(
                            WarehouseException.class,
                            e -> assertThat(e.error()).isEqualTo(WarehouseError.MIGRATION_FAILED))
                    .hasMessageContaining("checksum");
        }
    }

    private static boolean areCurrent(Connection connection) {
        return BundledMigrations.in(List.of("db/duckdb", "db/common")).areExactly(connection, "flyway_schema_history");
    }

    private static boolean areServersCurrent(Connection connection) {
        return BundledMigrations.in(List.of("db/server")).areExactly(connection, "server.flyway_schema_history");
    }

    /** {@code schema.table.column kind nullability} in the order of the file; a size may differ between dialects. */
    private static List<String> columns(String resource) throws IOException {
        List<String> columns = new ArrayList<>();
        Matcher table = TABLE.matcher(text(resource));
        while (table.find()) {
            for (String line : table.group(2).lines().toList()) {
                String column = line.strip()
                        .replaceFirst(",$", "")
                        .replaceFirst(" ENCODE \\w+$", "")
                        .replaceAll("\\(\\d+\\)", "");
                columns.add(table.group(1) + "." + column);
            }
        }
        return columns;
    }

    private static String text(String resource) throws IOException {
        try (InputStream in = MigrationsTest.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private Warehouse open() {
        return Warehouse.open("jdbc:duckdb:" + directory.resolve("warehouse.duckdb"));
    }
}
