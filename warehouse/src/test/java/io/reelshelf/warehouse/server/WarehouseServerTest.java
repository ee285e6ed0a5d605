package io.reelshelf.warehouse.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WarehouseServerTest {
    @TempDir
    private static Path home;

    private static TestServer server;

    @BeforeAll
    static void start() throws Exception {
        server = TestServer.start(home);
        server.define("CREATE TABLE numbers (id INTEGER NOT NULL, name VARCHAR(20), price DECIMAL(10,2))");
        server.define("INSERT INTO numbers SELECT i, 'n' || i, i * 1.5 FROM range(1, 1001) AS g(i)");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"extended", "simple", "extendedForPrepared", "extendedCacheEverything"})
    void everyQueryModeOfPgjdbcReadsRows(String mode) throws SQLException {
        try (Connection connection = server.connect("preferQueryMode", mode);
                PreparedStatement query =
                        connection.prepareStatement("SELECT name, price FROM numbers WHERE id = ? ORDER BY id")) {
            for (int i = 1; i < 12; i++) {
                query.setInt(1, i);
                try (ResultSet rows = query.executeQuery()) {
                    assertThat(rows.next()).isTrue();
                    assertThat(rows.getString(1)).isEqualTo("n" + i);
                    assertThat(rows.getBigDecimal(2)).isEqualByComparingTo(new BigDecimal(i * 1.5));
                    assertThat(rows.next()).isFalse();
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'text'::VARCHAR(9), 140000000000000000000000::DECIMAL(38)",
        "'text'::VARCHAR(9), 7",
        "1::BIGINT, 'a longer text than twelve'::VARCHAR(30)",
        "1, 5000000000::BIGINT",
        "1.5::FLOAT8, 'a longer text than twelve'::VARCHAR(30)",
        "DATE '2024-02-29', 'text'::VARCHAR(9)",
        "TRUE, 'text'::VARCHAR(9)"
    })
    void aPreparedStatementIsNotReadAsOtherTypesThanItsTableHasNow(String before, String now) throws SQLException {
        try (Connection connection = server.connect("prepareThreshold", "1");
                Connection other = server.connect();
                Statement statement = other.createStatement();
                PreparedStatement query = connection.prepareStatement("SELECT a FROM changing")) {
            statement.execute("CREATE TABLE changing AS SELECT " + before + " AS a");
            query.executeQuery().close();
            statement.execute("DROP TABLE changing");
            statement.execute("CREATE TABLE changing AS SELECT " + now + " AS a FROM generate_series(1, 3)");
            assertThatThrownBy(query::executeQuery)
                    .extracting(e -> ((SQLException) e).getSQLState())
                    .isEqualTo("0A000");
            statement.execute("DROP TABLE changing");
        }
    }

    @Test
    void amazonsDriverLogsInByDigestAndReadsRows() throws SQLException {
        try (Connection connection = server.redshift();
                PreparedStatement query = connection.prepareStatement("SELECT id, name FROM numbers WHERE id = ?")) {
            query.setInt(1, 7);
            try (ResultSet rows = query.executeQuery()) {
                assertThat(rows.next()).isTrue();
                assertThat(rows.getString("name")).isEqualTo("n7");
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"0", "1"})
    void everyTypeComesBackInTextAndBinary(int prepareThreshold) throws SQLException {
        String sql =
                "SELECT true, 1::smallint, -2, 3::bigint, 1.5::real, 2.25::double precision, 123.45::decimal(10,2),"
                        + " 'text', DATE '2024-02-29', TIME '10:11:12.5', TIMESTAMP '2024-02-29 10:11:12.345678',"
                        + " TIMESTAMPTZ '2024-02-29 10:11:12+00', NULL::int, INTERVAL '1 day', -0.005::decimal(8,4)";
        try (Connection connection = server.connect("prepareThreshold", prepareThreshold == 0 ? "-1" : "1");
                PreparedStatement query = connection.prepareStatement(sql)) {
            for (int i = 0; i < 3; i++) {
                try (ResultSet row = query.executeQuery()) {
                    row.next();
                    assertThat(row.getBoolean(1)).isTrue();
                    assertThat(row.getInt(2)).isEqualTo(1);
                    assertThat(row.getInt(3)).isEqualTo(-2);
                    assertThat(row.getLong(4)).isEqualTo(3);
                    assertThat(row.getFloat(5)).isEqualTo(1.5f);
                    assertThat(row.getDouble(6)).isEqualTo(2.25);
                    assertThat(row.getBigDecimal(7)).isEqualTo(new BigDecimal("123.45"));
                    assertThat(row.getString(8)).isEqualTo("text");
                    assertThat(row.getObject(9, LocalDate.class)).isEqualTo(LocalDate.of(2024, 2, 29));
                    assertThat(row.getObject(10, java.time.LocalTime.class)).isEqualTo("10:11:12.5");
                    assertThat(row.getObject(11, LocalDateTime.class)).isEqualTo("2024-02-29T10:11:12.345678");
                    assertThat(row.getObject(12, OffsetDateTime.class))
                            .isEqualTo(OffsetDateTime.of(2024, 2, 29, 10, 11, 12, 0, ZoneOffset.UTC));
                    assertThat(row.getObject(13)).isNull();
                    assertThat(row.getObject(14)).hasToString("1 days");
                    assertThat(row.getBigDecimal(15)).isEqualTo(new BigDecimal("-0.0050"));
                }
            }
        }
    }

    @Test
    void aResultTellsItsTypesWithPrecisionAndScale() throws SQLException {
        try (Connection connection = server.connect();
                Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("SELECT id, name, price, count(*) OVER () AS c FROM numbers LIMIT 0")) {
            ResultSetMetaData meta = rows.getMetaData();
            assertThat(meta.getColumnType(1)).isEqualTo(Types.INTEGER);
            assertThat(meta.getColumnType(2)).isEqualTo(Types.VARCHAR);
            assertThat(meta.getColumnType(3)).isEqualTo(Types.NUMERIC);
            assertThat(meta.getPrecision(3)).isEqualTo(10);
            assertThat(meta.getScale(3)).isEqualTo(2);
            assertThat(meta.getColumnType(4)).isEqualTo(Types.BIGINT);
        }
    }

    @Test
    void aFetchSizeReadsInPiecesWhileOtherStatementsRun() throws SQLException {
        try (Connection connection = server.connect();
                Statement query = connection.createStatement();
                Statement other = connection.createStatement()) {
            connection.setAutoCommit(false);
            query.setFetchSize(10);
            try (ResultSet rows = query.executeQuery("SELECT id, name, price FROM numbers ORDER BY id")) {
                for (int i = 1; i <= 1000; i++) {
                    assertThat(rows.next()).isTrue();
                    assertThat(rows.getInt(1)).isEqualTo(i);
                    assertThat(rows.getBigDecimal(3)).isEqualByComparingTo(new BigDecimal(i * 1.5));
                    if (i == 15) {
                        try (ResultSet count = other.executeQuery("SELECT count(*) FROM numbers")) {
                            count.next();
                            assertThat(count.getInt(1)).isEqualTo(1000);
                        }
                    }
                }
                assertThat(rows.next()).isFalse();
            }
        }
    }

    @Test
    void aCursorIsFetchedInPieces() throws SQLException {
        try (Connection connection = server.connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("DECLARE c CURSOR FOR SELECT id FROM numbers ORDER BY id");
            int expected = 0;
            for (int i = 0; i < 3; i++) {
                try (ResultSet rows = statement.executeQuery("FETCH 5 FROM c")) {
                    while (rows.next()) {
                        assertThat(rows.getInt(1)).isEqualTo(++expected);
                    }
                }
            }
            assertThat(expected).isEqualTo(15);
            try (ResultSet rows = statement.executeQuery("FETCH ALL FROM c")) {
                int left = 0;
                while (rows.next()) {
                    left++;
                }
                assertThat(left).isEqualTo(985);
            }
            statement.execute("CLOSE c");
            assertThatThrownBy(() -> statement.execute("FETCH 1 FROM c"))
                    .extracting(e -> ((SQLException) e).getSQLState())
                    .isEqualTo("34000");
            connection.rollback();
        }
    }

    @Test
    void aRunningStatementIsCancelledByItsClientAndByItsTimeout() throws Exception {
        String endless =
                "SELECT count(*) FROM numbers a, numbers b, numbers c, numbers d WHERE a.name || b.name || c.name || d.name = 'x'";
        try (Connection connection = server.connect();
                Statement statement = connection.createStatement()) {
            Thread canceller = new Thread(() -> {
                try {
                    org.awaitility.Awaitility.await()
                            .until(() -> server.server().sessions().list().stream()
                                    .anyMatch(session -> session.state().equals("active") && session.query() != null));
                    statement.cancel();
                } catch (SQLException e) {
                    throw new IllegalStateException(e);
                }
            });
            canceller.start();
            assertThatThrownBy(() -> statement.executeQuery(endless))
                    .extracting(e -> ((SQLException) e).getSQLState())
                    .isEqualTo("57014");
            canceller.join();
            statement.execute("SET statement_timeout TO 50");
            assertThatThrownBy(() -> statement.executeQuery(endless))
                    .hasMessageContaining("statement timeout")
                    .extracting(e -> ((SQLException) e).getSQLState())
                    .isEqualTo("57014");
            statement.execute("RESET statement_timeout");
            try (ResultSet rows = statement.executeQuery("SELECT 1")) {
                assertThat(rows.next()).isTrue();
            }
        }
    }

    @Test
    void anErrorLateInAStreamIsAnErrorAndNoEndOfRows() throws SQLException {
        try (Connection connection = server.connect("preferQueryMode", "simple");
                Statement statement = connection.createStatement()) {
            assertThatThrownBy(
                            () -> statement.executeQuery(
                                    "SELECT CAST(CASE WHEN i = 2900000 THEN 'x' ELSE i::varchar END AS INTEGER) FROM generate_series(1, 3000000) AS g(i)"))
                    .extracting(e -> ((SQLException) e).getSQLState())
                    .isEqualTo("22P02");
        }
    }

    @Test
    void untypedParametersAndManyKindsAreBound() throws SQLException {
        try (Connection connection = server.connect("stringtype", "unspecified");
                PreparedStatement query = connection.prepareStatement(
                        "SELECT count(*) FROM numbers WHERE id = ? AND name = ? AND price < ? AND DATE '2024-01-01' < ?")) {
            query.setString(1, "5");
            query.setString(2, "n5");
            query.setBigDecimal(3, new BigDecimal("100.5"));
            query.setObject(4, LocalDate.of(2024, 2, 1));
            try (ResultSet rows = query.executeQuery()) {
                rows.next();
                assertThat(rows.getInt(1)).isEqualTo(1);
            }
        }
    }
}
