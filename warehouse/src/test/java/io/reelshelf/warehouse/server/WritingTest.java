package io.reelshelf.warehouse.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.sql.Types;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

class WritingTest {
    @TempDir
    private static Path home;

    private static TestServer server;

    @BeforeAll
    static void start() throws Exception {
        server = TestServer.start(home);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"false", "true"})
    void aBatchInsertsAllRowsOrNone(String rewrite) throws SQLException {
        try (Connection connection = server.connect("reWriteBatchedInserts", rewrite);
                Statement statement = connection.createStatement()) {
            server.define("CREATE TABLE batch_" + rewrite
                    + " (a INTEGER, b VARCHAR(10) NOT NULL, c DECIMAL(8,2), d TIMESTAMP)");
            connection.setAutoCommit(false);
            try (PreparedStatement insert =
                    connection.prepareStatement("INSERT INTO batch_" + rewrite + " (a, b, c, d) VALUES (?, ?, ?, ?)")) {
                for (int i = 0; i < 3000; i++) {
                    insert.setInt(1, i);
                    insert.setString(2, "b" + i);
                    insert.setBigDecimal(3, new BigDecimal("1.25"));
                    insert.setTimestamp(4, Timestamp.valueOf("2024-01-01 00:00:00"));
                    insert.addBatch();
                }
                assertThat(insert.executeBatch()).hasSize(3000);
                connection.commit();
                insert.setInt(1, 1);
                insert.setNull(2, Types.VARCHAR);
                insert.setBigDecimal(3, BigDecimal.ONE);
                insert.setTimestamp(4, null);
                for (int i = 0; i < 20; i++) {
                    insert.addBatch();
                }
                assertThatThrownBy(insert::executeBatch)
                        .isInstanceOf(SQLException.class)
                        .hasMessageContaining("NOT NULL");
                connection.rollback();
            }
            try (ResultSet rows = statement.executeQuery("SELECT count(*), sum(a), sum(c) FROM batch_" + rewrite)) {
                rows.next();
                assertThat(rows.getInt(1)).isEqualTo(3000);
                assertThat(rows.getLong(2)).isEqualTo(3000L * 2999 / 2);
                assertThat(rows.getBigDecimal(3)).isEqualByComparingTo("3750");
            }
        }
    }

    @Test
    void amazonsDriverBatchesToo() throws SQLException {
        try (Connection connection = server.redshift();
                Statement statement = connection.createStatement()) {
            server.define("CREATE TABLE batch_redshift (a INTEGER, b VARCHAR(10))");
            try (PreparedStatement insert = connection.prepareStatement("INSERT INTO batch_redshift VALUES (?, ?)")) {
                for (int i = 0; i < 500; i++) {
                    insert.setInt(1, i);
                    insert.setString(2, "b" + i);
                    insert.addBatch();
                }
                assertThat(insert.executeBatch()).hasSize(500);
            }
            try (ResultSet rows = statement.executeQuery("SELECT count(*), max(b) FROM batch_redshift")) {
                rows.next();
                assertThat(rows.getInt(1)).isEqualTo(500);
                assertThat(rows.getString(2)).isEqualTo("b99");
            }
        }
    }

    @Test
    void rowsAreCopiedInAndOut() throws Exception {
        try (Connection connection = server.connect();
                Statement statement = connection.createStatement()) {
            server.define("CREATE TABLE copied (a INTEGER, b VARCHAR(50), c DATE, d DECIMAL(6,2))");
            var copy = connection.unwrap(PGConnection.class).getCopyAPI();
            String text = "1\ttab\\there\t2024-02-29\t1.50\n2\t\\N\t\\N\t\\N\n";
            assertThat(copy.copyIn("COPY copied FROM STDIN", new StringReader(text)))
                    .isEqualTo(2);
            String csv = "a,b\n3,\"say \"\"hi\"\",\nwell\"\n4,\n5,\"\"\n";
            assertThat(copy.copyIn(
                            "COPY copied (a, b) FROM STDIN WITH (FORMAT csv, HEADER true)", new StringReader(csv)))
                    .isEqualTo(3);
            StringWriter back = new StringWriter();
            copy.copyOut("COPY (SELECT * FROM copied ORDER BY a) TO STDOUT", back);
            assertThat(back).hasToString(text + "3\tsay \"hi\",\\nwell\t\\N\t\\N\n4\t\\N\t\\N\t\\N\n5\t\t\\N\t\\N\n");
            StringWriter asCsv = new StringWriter();
            copy.copyOut("COPY (SELECT a, b FROM copied ORDER BY a) TO STDOUT CSV HEADER", asCsv);
            assertThat(asCsv).hasToString("a,b\n1,tab\there\n2,\n" + csv.substring(4));
            assertThatThrownBy(() -> copy.copyIn(
                            "COPY copied FROM STDIN", new StringReader("1\tx\t2024-02-29\t1\nno\tx\t2024-02-29\t1\n")))
                    .hasMessageContaining("line 2")
                    .hasMessageContaining("column a");
            try (ResultSet rows = statement.executeQuery("SELECT count(*) FROM copied")) {
                rows.next();
                assertThat(rows.getInt(1)).isEqualTo(5);
            }
        }
    }

    @Test
    void aCopyIsCancelledInTheMiddleWhileItsClientSendsNothing() throws Exception {
        try (Connection connection = server.connect();
                Statement statement = connection.createStatement()) {
            server.define("CREATE TABLE half (a INTEGER)");
            PGConnection driver = connection.unwrap(PGConnection.class);
            CopyIn copy = driver.getCopyAPI().copyIn("COPY half FROM STDIN");
            byte[] rows = "1\n2\n".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
            copy.writeToCopy(rows, 0, rows.length);
            copy.flushCopy();
            org.awaitility.Awaitility.await()
                    .until(() -> server.server().sessions().list().stream().anyMatch(each -> each.query() != null));
            driver.cancelQuery();
            org.awaitility.Awaitility.await()
                    .until(() -> server.server().sessions().list().stream().allMatch(each -> each.query() == null));
            assertThatThrownBy(copy::endCopy)
                    .extracting(e -> ((SQLException) e).getSQLState())
                    .isEqualTo("57014");
            try (ResultSet count = statement.executeQuery("SELECT count(*) FROM half")) {
                count.next();
                assertThat(count.getInt(1)).isZero();
            }
        }
    }

    @Test
    void usualAndRareFormsOfValuesAreCopiedAlike() throws Exception {
        try (Connection connection = server.connect();
                Statement statement = connection.createStatement()) {
            server.define("CREATE TABLE forms (i BIGINT, d DOUBLE, b BOOLEAN, t VARCHAR)");
            String rows = """
                    -7\t-0.125\tt\tÄpfel
                    +8\t1e3\tyes\t
                    9\t.5\tf\tx
                    9223372036854775807\t1.1099999999999999\tFALSE\ty
                    0\t-0\t0\tz
                    """;
            assertThat(connection
                            .unwrap(PGConnection.class)
                            .getCopyAPI()
                            .copyIn("COPY forms FROM STDIN", new StringReader(rows)))
                    .isEqualTo(5);
            try (ResultSet back = statement.executeQuery(
                    "SELECT listagg(i || '|' || d || '|' || b || '|' || t, ' ') WITHIN GROUP (ORDER BY i) FROM forms")) {
                back.next();
                assertThat(back.getString(1))
                        .isEqualTo("-7|-0.125|true|Äpfel 0|-0.0|false|z 8|1000.0|true| 9|0.5|false|x "
                                + "9223372036854775807|1.1099999999999999|false|y");
            }
        }
    }
}
