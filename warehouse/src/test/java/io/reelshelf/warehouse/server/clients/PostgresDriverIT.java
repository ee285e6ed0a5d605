package io.reelshelf.warehouse.server.clients;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.Statement;
import java.sql.Types;
import java.util.Arrays;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** PostgreSQL's JDBC driver in its modes, by SCRAM-SHA-256 and TLS. */
class PostgresDriverIT {
    private static ShopServer shop;

    @BeforeAll
    static void start(@TempDir Path home) throws Exception {
        shop = new ShopServer(home);
    }

    @AfterAll
    static void stop() {
        shop.close();
    }

    private static Connection connect(String mode) throws Exception {
        return shop.server().connect("preferQueryMode", mode, "sslmode", "require", "channelBinding", "disable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"extended", "simple", "extendedForPrepared", "extendedCacheEverything"})
    void everyMetaDataMethodAnswers(String mode) throws Exception {
        try (Connection connection = connect(mode)) {
            MetaDataCalls calls = new MetaDataCalls(connection.getMetaData(), "shop", "films");
            assertThat(calls.all()).hasSizeGreaterThan(180);
            assertThat(calls.failures()).isEmpty();
        }
    }

    @Test
    void tablesColumnsAndKeysAreDescribed() throws Exception {
        try (Connection connection = connect("extended")) {
            DatabaseMetaData metaData = connection.getMetaData();
            assertThat(Rows.columns(metaData.getTables(null, "shop", "%", null), "TABLE_NAME", "TABLE_TYPE", "REMARKS"))
                    .contains("films|TABLE|Films on the shelf", "stars|TABLE|null", "best|VIEW|null");
            assertThat(Rows.columns(
                            metaData.getColumns(null, "shop", "films", "%"),
                            "COLUMN_NAME",
                            "DATA_TYPE",
                            "TYPE_NAME",
                            "COLUMN_SIZE",
                            "DECIMAL_DIGITS",
                            "NULLABLE",
                            "REMARKS"))
                    .contains(
                            "film_id|" + Types.INTEGER + "|int4|10|0|0|null",
                            "title|" + Types.VARCHAR + "|varchar|80|0|0|null",
                            "price|" + Types.NUMERIC + "|numeric|10|2|1|In euros",
                            "stocked|" + Types.BIT + "|bool|1|0|1|null");
            assertThat(Rows.columns(metaData.getPrimaryKeys(null, "shop", "films"), "COLUMN_NAME", "KEY_SEQ"))
                    .containsExactly("film_id|1");
            assertThat(Rows.columns(
                            metaData.getImportedKeys(null, "shop", "stars"),
                            "PKTABLE_NAME",
                            "PKCOLUMN_NAME",
                            "FKCOLUMN_NAME"))
                    .containsExactly("films|film_id|film_id");
            assertThat(Rows.columns(
                            metaData.getIndexInfo(null, "shop", "films", true, false), "COLUMN_NAME", "NON_UNIQUE"))
                    .containsExactly("film_id|f");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"extended", "simple", "extendedForPrepared", "extendedCacheEverything"})
    void queriesParametersAndFetchSizesWork(String mode) throws Exception {
        try (Connection connection = connect(mode)) {
            connection.setAutoCommit(false);
            try (PreparedStatement select = connection.prepareStatement(
                    "SELECT title, price FROM shop.films WHERE film_id <= ? ORDER BY film_id")) {
                select.setFetchSize(1);
                for (int round = 0; round < 7; round++) {
                    select.setInt(1, 2);
                    assertThat(Rows.byPosition(select.executeQuery())).containsExactly("Alien|9.50", "Brazil|7.25");
                }
            }
            connection.commit();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "false"})
    void batchesAreInsertedWhole(String rewritten) throws Exception {
        try (Connection connection = shop.server().connect("reWriteBatchedInserts", rewritten);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TEMP TABLE basket (id INTEGER, name VARCHAR(20))");
            try (PreparedStatement insert =
                    connection.prepareStatement("INSERT INTO basket (id, name) VALUES (?, ?)")) {
                for (int i = 0; i < 500; i++) {
                    insert.setInt(1, i);
                    insert.setString(2, "item " + i);
                    insert.addBatch();
                }
                assertThat(Arrays.stream(insert.executeBatch())
                                .allMatch(count -> count == 1 || count == Statement.SUCCESS_NO_INFO))
                        .isTrue();
            }
            assertThat(Rows.of(statement, "SELECT count(*), min(id), max(id), count(DISTINCT name) FROM basket"))
                    .containsExactly("500|0|499|500");
        }
    }

    @Test
    void copyGoesInAndOut() throws Exception {
        try (Connection connection = connect("extended");
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TEMP TABLE basket (id INTEGER, name VARCHAR(20))");
            CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
            assertThat(copy.copyIn(
                            "COPY basket FROM STDIN WITH CSV", new StringReader("1,one\n2,\"two, or so\"\n3,\n")))
                    .isEqualTo(3);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            assertThat(copy.copyOut("COPY (SELECT id, name FROM basket ORDER BY id) TO STDOUT WITH CSV", out))
                    .isEqualTo(3);
            assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("1,one\n2,\"two, or so\"\n3,\n");
        }
    }

    @Test
    void resultsHaveExactTypesAndPrecisions() throws Exception {
        try (Connection connection = connect("extended");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT film_id, title, price, seen_at, score, stocked, added FROM shop.films")) {
            ResultSetMetaData columns = rows.getMetaData();
            int[] types = {
                Types.INTEGER, Types.VARCHAR, Types.NUMERIC, Types.TIMESTAMP, Types.DOUBLE, Types.BIT, Types.DATE
            };
            for (int i = 0; i < types.length; i++) {
                assertThat(columns.getColumnType(i + 1))
                        .as(columns.getColumnName(i + 1))
                        .isEqualTo(types[i]);
            }
            assertThat(columns.getPrecision(3)).isEqualTo(10);
            assertThat(columns.getScale(3)).isEqualTo(2);
            assertThat(columns.getPrecision(2)).isEqualTo(80);
            assertThat(columns.isNullable(1)).isEqualTo(ResultSetMetaData.columnNoNulls);
            assertThat(columns.isNullable(5)).isEqualTo(ResultSetMetaData.columnNullable);
            assertThat(columns.getTableName(2)).isEqualTo("films");
        }
    }
}
