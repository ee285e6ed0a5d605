package io.reelshelf.warehouse.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.util.PSQLException;

/** An error's position is one in the text that the client sent, however the server rewrote it. */
class ErrorPlacesTest {
    private static TestServer server;
    private static Connection simple;
    private static Connection extended;

    @BeforeAll
    static void start(@TempDir Path home) throws Exception {
        server = TestServer.start(home);
        simple = server.connect("preferQueryMode", "simple");
        extended = server.connect();
        try (Statement statement = simple.createStatement()) {
            statement.execute("CREATE TABLE public.films (title VARCHAR(20), year INTEGER)");
        }
    }

    @AfterAll
    static void stop() throws SQLException {
        simple.close();
        extended.close();
        server.close();
    }

    /** The position, from 1; 0 for none. */
    private static int place(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            Throwable error = catchThrowable(() -> statement.execute(sql));
            assertThat(error).as(sql).isInstanceOf(PSQLException.class);
            return Objects.requireNonNull(((PSQLException) error).getServerErrorMessage())
                    .getPosition();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            SELECT 'films'::pg_catalog.regclass, [frobnicate(1)
            SELECT pg_catalog.version(), c.oid::pg_catalog.regclass FROM pg_catalog.pg_class c WHERE [ORDER BY 1
            SELECT pg_catalog.version() FROM films WHERE [(SELECT isnull(1, 2)
            SELECT pg_catalog.version(), [nonesuch FROM pg_catalog.pg_class
            SELECT c.oid::regclass::text, title FROM pg_catalog.pg_class c, [no_such_table
            SELECT year::[nothing FROM films
            SELECT version(), ["Nonesuch" FROM films
            [GRANT SELECT ON pg_catalog.nowhere TO ROLE nobody
            """)
    void thePlaceIsInTheClientsText(String marked) throws SQLException {
        String sql = marked.replace("[", "");
        int place = marked.indexOf('[') + 1;
        assertThat(place(simple, sql)).as("simple: " + sql).isEqualTo(place);
        assertThat(place(extended, sql)).as("extended: " + sql).isEqualTo(place);
    }

    @Test
    void theLogsHaveTheClientsTextToo() throws SQLException {
        try (Statement statement = extended.createStatement()) {
            statement.execute("SELECT 'films'::pg_catalog.regclass, 'told' FROM films");
            try (ResultSet row = statement.executeQuery("SELECT query_text FROM sys_query_history WHERE query_text"
                    + " LIKE '%told%' AND query_text NOT LIKE '%sys_query%'")) {
                assertThat(row.next()).isTrue();
                assertThat(row.getString(1)).isEqualTo("SELECT 'films'::pg_catalog.regclass, 'told' FROM films");
            }
        }
    }

    @Test
    void aCharacterOfTwoCharsCountsOnce() throws SQLException {
        String before = "SELECT '\ud83d\ude00', 'films'::pg_catalog.regclass FROM films WHERE ";
        assertThat(place(simple, before + ") x")).isEqualTo(before.length());
        assertThat(place(extended, before + ") x")).isEqualTo(before.length());
        assertThat(place(extended, "SELECT '\ud83d\ude00' \u0001")).isEqualTo("SELECT '' ".length() + 2);
    }

    @Test
    void inAScriptItIsCountedFromTheScriptsStart() throws SQLException {
        String script = "SELECT 'films'::regclass; SELECT pg_catalog.version(), nonesuch FROM films";
        assertThat(place(simple, script)).isEqualTo(script.indexOf("nonesuch") + 1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT nonesuch, nonesuch FROM films",
                "SELECT pg_catalog.version(), title - title FROM films",
                "SELECT CAST('x' || title AS INTEGER) FROM (SELECT 'a' AS title)"
            })
    void aPlaceThatIsNotSureIsLeftOut(String sql) throws SQLException {
        assertThat(place(extended, sql)).isZero();
    }
}
