package io.reelshelf.warehouse.server.clients;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.Statement;
import java.sql.Timestamp;
import java.sql.Types;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Amazon's driver: the newest, the first that reads its metadata by SHOW, and one that reads svv_ views and pg_catalog. */
class RedshiftDriversIT {
    private static final String NEWEST = "2.3.0";
    private static ShopServer shop;

    @BeforeAll
    static void start(@TempDir Path home) throws Exception {
        shop = new ShopServer(home);
        shop.server().define("CREATE MACRO shop.shifted(price, by_cents) AS price + by_cents / 100");
        shop.server().define("CREATE MACRO shop.counted(high) AS TABLE SELECT * FROM range(high)");
    }

    @AfterAll
    static void stop() {
        shop.close();
    }

    /** Work with a connection of one of the drivers. */
    private interface Work {
        void with(Connection connection) throws Exception;
    }

    private static void by(String version, Work work) throws Exception {
        if (version.equals(NEWEST)) {
            try (Connection connection = shop.server().redshift()) {
                assertThat(connection.getMetaData().getDriverVersion()).contains(NEWEST);
                work.with(connection);
            }
            return;
        }
        try (OlderDriver driver = new OlderDriver(version);
                Connection connection = driver.connect(shop)) {
            work.with(connection);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {NEWEST, "2.2.4", "2.1.0.30"})
    void everyMetaDataMethodAnswers(String version) throws Exception {
        by(version, connection -> {
            MetaDataCalls calls = new MetaDataCalls(connection.getMetaData(), "shop", "films");
            assertThat(calls.all()).hasSizeGreaterThan(180);
            assertThat(calls.failures()).isEmpty();
        });
    }

    @Test
    void theOldestDriverListsAFunctionsArguments() throws Exception {
        by("2.1.0.30", connection -> {
            DatabaseMetaData metaData = connection.getMetaData();
            String[] columns = {"COLUMN_NAME", "COLUMN_TYPE", "TYPE_NAME", "ORDINAL_POSITION"};
            assertThat(Rows.columns(metaData.getFunctionColumns(null, "shop", "shifted", "%"), columns))
                    .containsExactly("|5|super|0", "price|1|super|1", "by_cents|1|super|2");
            assertThat(Rows.columns(metaData.getProcedureColumns("reelshelf", "sh_p", "%", "%"), columns))
                    .containsExactly(
                            "|3|record|0", "high|1|super|1", "|0|super|0", "price|1|super|1", "by_cents|1|super|2");
            assertThat(Rows.columns(metaData.getProcedureColumns(null, null, "shifted", "by\\_%"), columns))
                    .containsExactly("by_cents|1|super|2");
            assertThat(Rows.columns(metaData.getProcedureColumns("another", null, "%", "%"), columns))
                    .isEmpty();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {NEWEST, "2.2.4", "2.1.0.30"})
    void tablesAndColumnsAreDescribed(String version) throws Exception {
        by(version, connection -> {
            DatabaseMetaData metaData = connection.getMetaData();
            assertThat(Rows.columns(metaData.getCatalogs(), "TABLE_CAT")).containsExactly("reelshelf");
            assertThat(Rows.columns(metaData.getSchemas(), "TABLE_SCHEM")).contains("shop", "core", "reports");
            assertThat(Rows.columns(
                            metaData.getTables(null, "shop", "%", new String[] {"TABLE", "VIEW"}),
                            "TABLE_NAME",
                            "TABLE_TYPE",
                            "REMARKS"))
                    .satisfiesExactlyInAnyOrder(
                            row -> assertThat(row).isEqualTo("films|TABLE|Films on the shelf"),
                            row -> assertThat(row).startsWith("stars|TABLE|"),
                            row -> assertThat(row).startsWith("best|VIEW|"));
            assertThat(Rows.columns(
                            metaData.getColumns(null, "shop", "films", "%"),
                            "COLUMN_NAME",
                            "DATA_TYPE",
                            "TYPE_NAME",
                            "COLUMN_SIZE",
                            "DECIMAL_DIGITS",
                            "IS_NULLABLE",
                            "ORDINAL_POSITION"))
                    .satisfiesExactly(
                            row -> assertThat(row).isEqualTo("film_id|" + Types.INTEGER + "|int4|10|0|NO|1"),
                            row -> assertThat(row)
                                    .startsWith("title|" + Types.VARCHAR + "|varchar|80|")
                                    .endsWith("|NO|2"),
                            row -> assertThat(row).isEqualTo("price|" + Types.NUMERIC + "|numeric|10|2|YES|3"),
                            row -> assertThat(row).startsWith("seen_at|" + Types.TIMESTAMP + "|timestamp|29|"),
                            row -> assertThat(row).startsWith("score|" + Types.DOUBLE + "|float8|17|"),
                            row -> assertThat(row).startsWith("stocked|" + Types.BIT + "|bool|1|"),
                            row -> assertThat(row).startsWith("added|" + Types.DATE + "|date|13|"));
            assertThat(Rows.columns(metaData.getColumns(null, "shop", "films", "price"), "REMARKS"))
                    .containsExactly("In euros");
            assertThat(Rows.columns(metaData.getColumns(null, "shop", "films", "title"), "COLUMN_DEF"))
                    .singleElement()
                    .asString()
                    .contains("untitled");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {NEWEST, "2.2.4", "2.1.0.30"})
    void keysAreDescribed(String version) throws Exception {
        by(version, connection -> {
            DatabaseMetaData metaData = connection.getMetaData();
            assertThat(Rows.columns(metaData.getPrimaryKeys(null, "shop", "films"), "COLUMN_NAME", "KEY_SEQ"))
                    .containsExactly("film_id|1");
            String[] columns = {"PKTABLE_NAME", "PKCOLUMN_NAME", "FKTABLE_NAME", "FKCOLUMN_NAME", "KEY_SEQ"};
            assertThat(Rows.columns(metaData.getImportedKeys(null, "shop", "stars"), columns))
                    .containsExactly("films|film_id|stars|film_id|1");
            assertThat(Rows.columns(metaData.getExportedKeys(null, "shop", "films"), columns))
                    .containsExactly("films|film_id|stars|film_id|1");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {NEWEST, "2.2.4", "2.1.0.30"})
    void resultsHaveExactTypes(String version) throws Exception {
        by(version, connection -> {
            try (Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery("SELECT * FROM shop.films ORDER BY film_id")) {
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
                assertThat(rows.next()).isTrue();
                assertThat(rows.getBigDecimal(3)).isEqualByComparingTo("9.50");
                assertThat(rows.getTimestamp(4)).isEqualTo(Timestamp.valueOf("2024-02-29 20:15:00"));
                assertThat(rows.getBoolean(6)).isTrue();
                assertThat(rows.getDate(7)).isEqualTo(Date.valueOf("2024-01-31"));
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {NEWEST, "2.2.4", "2.1.0.30"})
    void parametersBatchesAndFetchSizesWork(String version) throws Exception {
        by(version, connection -> {
            try (Statement statement = connection.createStatement()) {
                statement.execute(
                        "CREATE TEMP TABLE basket (id INTEGER, name VARCHAR(20), price NUMERIC(8,2), bought DATE)");
            }
            try (PreparedStatement insert = connection.prepareStatement("INSERT INTO basket VALUES (?, ?, ?, ?)")) {
                for (int i = 0; i < 250; i++) {
                    insert.setInt(1, i);
                    insert.setString(2, "item " + i);
                    insert.setBigDecimal(3, java.math.BigDecimal.valueOf(i, 2));
                    insert.setDate(4, Date.valueOf("2024-02-29"));
                    insert.addBatch();
                }
                assertThat(insert.executeBatch()).hasSize(250);
            }
            connection.setAutoCommit(false);
            try (PreparedStatement select = connection.prepareStatement(
                    "SELECT id, name, price, bought FROM basket WHERE id >= ? ORDER BY id")) {
                select.setFetchSize(40);
                select.setInt(1, 50);
                List<String> rows = Rows.byPosition(select.executeQuery());
                assertThat(rows)
                        .hasSize(200)
                        .startsWith("50|item 50|0.50|2024-02-29")
                        .endsWith("249|item 249|2.49|2024-02-29");
            }
            connection.rollback();
        });
    }
}
