package io.reelshelf.warehouse.server.describe;

import static io.reelshelf.warehouse.testing.Statements.run;
import static org.assertj.core.api.Assertions.assertThat;

import io.reelshelf.warehouse.server.TestServer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.PGResultSetMetaData;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ResultColumnsTest {
    private TestServer server;
    private Connection connection;

    @BeforeAll
    void start(@TempDir Path home) throws Exception {
        server = TestServer.start(home);
        connection = server.connect();
        run(connection, "CREATE SCHEMA shop");
        run(
                connection,
                "CREATE TABLE shop.film (film_id INTEGER NOT NULL, title VARCHAR(40) NOT NULL, code CHAR(3),"
                        + " price NUMERIC(10,2), seen TIMESTAMP)");
        run(connection, "CREATE TABLE shop.star (film_id INTEGER NOT NULL, stars SMALLINT, note VARCHAR(80))");
        run(connection, "CREATE VIEW shop.best AS SELECT title, stars FROM shop.film JOIN shop.star USING (film_id)");
        run(connection, "CREATE TABLE loose (title VARCHAR(7))");
    }

    @AfterAll
    void stop() throws SQLException {
        connection.close();
        server.close();
    }

    /** The table and column that each of a result's columns shows, - where it shows none. */
    private List<String> origins(String sql) throws SQLException {
        List<String> origins = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            PGResultSetMetaData columns = rows.getMetaData().unwrap(PGResultSetMetaData.class);
            for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                String table = columns.getBaseTableName(i);
                origins.add(table.isEmpty() ? "-" : table + "." + columns.getBaseColumnName(i));
            }
        }
        return origins;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    SELECT * FROM shop.film                                        | film.film_id film.title film.code film.price film.seen
                    SELECT title AS t, upper(title), f.code FROM shop.film f       | film.title - film.code
                    SELECT "TITLE" FROM shop.film                                  | film.title
                    SELECT s.*, f.title FROM shop.film f, shop.star s              | star.film_id star.stars star.note film.title
                    SELECT * FROM shop.film JOIN shop.star USING (film_id)         | film.film_id film.title film.code film.price film.seen star.stars star.note
                    SELECT film_id, note FROM shop.film JOIN shop.star USING (film_id) | film.film_id star.note
                    SELECT q.t FROM (SELECT title AS t, 1 FROM shop.film) q        | film.title
                    SELECT * FROM (SELECT * FROM shop.star) q WHERE 1 = 0          | star.film_id star.stars star.note
                    WITH x (a, b) AS (SELECT code, title FROM shop.film) SELECT b, a FROM x LIMIT 0 | film.title film.code
                    SELECT * FROM shop.best                                        | best.title best.stars
                    SELECT title FROM loose                                        | loose.title
                    SELECT stars, COUNT(*) FROM shop.star GROUP BY stars           | star.stars -
                    SELECT TOP 3 title FROM shop.film ORDER BY 1                   | film.title
                    SELECT title FROM shop.film UNION ALL SELECT note FROM shop.star | -
                    SELECT film.title FROM shop.film WHERE EXISTS (SELECT 1 FROM shop.star) | film.title
                    SELECT l.title, r.title FROM shop.film l LEFT JOIN loose r ON l.title = r.title | film.title loose.title
                    SELECT 1                                                       | -
                    """)
    void aColumnTellsWhichTableItIsOf(String sql, String expected) throws Exception {
        assertThat(String.join(" ", origins(sql))).isEqualTo(expected);
    }

    @Test
    void textsHaveTheirDeclaredLengths() throws Exception {
        String sql = "SELECT title, code, note, title || code, title::VARCHAR(5), CAST(note AS CHAR(2)), price"
                + " FROM shop.film JOIN shop.star USING (film_id)";
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            ResultSetMetaData columns = rows.getMetaData();
            assertThat(columns.getPrecision(1)).isEqualTo(40);
            assertThat(columns.getColumnTypeName(1)).isEqualTo("varchar");
            assertThat(columns.getPrecision(2)).isEqualTo(3);
            assertThat(columns.getColumnTypeName(2)).isEqualTo("bpchar");
            assertThat(columns.getColumnType(2)).isEqualTo(Types.CHAR);
            assertThat(columns.getPrecision(3)).isEqualTo(80);
            assertThat(columns.getPrecision(5)).isEqualTo(5);
            assertThat(columns.getPrecision(6)).isEqualTo(2);
            assertThat(columns.getPrecision(7)).isEqualTo(10);
            assertThat(columns.getScale(7)).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
                    CREATE VIEW shop.shown AS SELECT title AS t, upper(title), code FROM shop.film; shop.shown; VIEW
                    CREATE VIEW shop.shown (t, u, code) AS SELECT title, 7, code FROM shop.film; shop.shown; VIEW
                    CREATE TABLE shop.copied AS SELECT title AS t, 7, code FROM shop.film; shop.copied; TABLE
                    CREATE TABLE copied DISTKEY (t) AS SELECT title AS t, 7, code FROM shop.film; copied; TABLE
                    """)
    void viewsAndTablesOfAQueryHaveTheLengthsOfItsTexts(String definition, String name, String kind) throws Exception {
        run(connection, definition);
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT * FROM " + name)) {
            ResultSetMetaData columns = rows.getMetaData();
            assertThat(columns.getPrecision(1)).isEqualTo(40);
            assertThat(columns.getPrecision(3)).isEqualTo(3);
            assertThat(columns.getColumnTypeName(3)).isEqualTo("bpchar");
        } finally {
            run(connection, "DROP " + kind + " " + name);
        }
    }

    @Test
    void aViewMadeAnewForgetsTheLengthsOfTheFormerOne() throws Exception {
        run(connection, "CREATE OR REPLACE VIEW shop.again AS SELECT title FROM shop.film");
        run(connection, "CREATE OR REPLACE VIEW shop.again AS SELECT upper(title) AS title FROM shop.film");
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT title FROM shop.again")) {
            assertThat(rows.getMetaData().getPrecision(1)).isEqualTo(65_535);
        }
    }

    @Test
    void theLongerTextOfAUnionCounts() throws Exception {
        try (Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("SELECT title FROM shop.film UNION SELECT note FROM shop.star")) {
            assertThat(rows.getMetaData().getPrecision(1)).isEqualTo(80);
        }
    }

    @ParameterizedTest
    @CsvSource({"JOIN, 3", "LEFT JOIN, 3", "RIGHT JOIN, 2147483647", "FULL JOIN, 2147483647"})
    void aColumnOfBothSidesIsAsLongAsTheLeftWhereEveryRowHasIt(String join, int length) throws Exception {
        run(connection, "CREATE TABLE IF NOT EXISTS shop.brief (word VARCHAR(3))");
        run(connection, "CREATE TABLE IF NOT EXISTS shop.verbose (word VARCHAR(30))");
        assertThat(precision(connection, "SELECT word FROM shop.brief " + join + " shop.verbose USING (word)"))
                .isEqualTo(length);
    }

    @Test
    void aMaterializedViewHasTheLengthsOfItsQueryAndForgetsThemWithIt() throws Exception {
        run(connection, "CREATE MATERIALIZED VIEW shop.kept AS SELECT title FROM shop.film");
        assertThat(precision(connection, "SELECT title FROM shop.kept")).isEqualTo(40);
        run(connection, "DROP MATERIALIZED VIEW shop.kept");
        run(connection, "CREATE MATERIALIZED VIEW shop.kept AS SELECT upper(title) AS title FROM shop.film");
        assertThat(precision(connection, "SELECT title FROM shop.kept")).isEqualTo(65_535);
        run(connection, "DROP MATERIALIZED VIEW shop.kept");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE TABLE IF NOT EXISTS shop.there AS SELECT 'x'::VARCHAR(3) AS word",
                "CREATE TABLE IF NOT EXISTS shop.there (LIKE shop.brief)"
            })
    void aTableThatIsThereKeepsWhatItDeclared(String definition) throws Exception {
        run(connection, "CREATE TABLE IF NOT EXISTS shop.brief (word VARCHAR(3))");
        run(connection, "CREATE TABLE IF NOT EXISTS shop.there (word VARCHAR(12)) DISTKEY (word)");
        run(connection, definition);
        assertThat(precision(connection, "SELECT word FROM shop.there")).isEqualTo(12);
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT attisdistkey FROM pg_attribute WHERE attname = 'word' AND attrelid = 'shop.there'::regclass")) {
            assertThat(row.next()).isTrue();
            assertThat(row.getBoolean(1)).isTrue();
        }
    }

    @Test
    void anOldTransactionDoesNotDecideWhatOthersAreTold() throws Exception {
        try (Connection old = server.connect();
                Connection other = server.connect();
                Statement statement = old.createStatement()) {
            old.setAutoCommit(false);
            statement.executeQuery("SELECT count(*) FROM shop.film").close();
            run(connection, "CREATE TABLE shop.newer (word VARCHAR(10))");
            statement.executeQuery("SELECT 1").close();
            assertThat(precision(other, "SELECT word FROM shop.newer")).isEqualTo(10);
            old.rollback();
        }
    }

    @Test
    void aDefinitionIsToldToItsOwnTransactionFirst() throws Exception {
        run(connection, "CREATE TABLE shop.growing (word VARCHAR(10))");
        try (Connection own = server.connect();
                Statement statement = own.createStatement()) {
            own.setAutoCommit(false);
            statement.execute("DROP TABLE shop.growing");
            statement.execute("CREATE TABLE shop.growing (word VARCHAR(20))");
            assertThat(precision(own, "SELECT word FROM shop.growing")).isEqualTo(20);
            assertThat(precision(connection, "SELECT word FROM shop.growing")).isEqualTo(10);
            own.rollback();
            assertThat(precision(own, "SELECT word FROM shop.growing")).isEqualTo(10);
            own.rollback();
        }
    }

    /** The length of a query's first column. */
    private static int precision(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            return rows.getMetaData().getPrecision(1);
        }
    }

    @Test
    void columnsSayWhetherTheyMayBeNull() throws Exception {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT title, code, upper(title) FROM shop.film")) {
            ResultSetMetaData columns = rows.getMetaData();
            assertThat(columns.isNullable(1)).isEqualTo(ResultSetMetaData.columnNoNulls);
            assertThat(columns.isNullable(2)).isEqualTo(ResultSetMetaData.columnNullable);
            assertThat(columns.isNullable(3)).isEqualTo(ResultSetMetaData.columnNullableUnknown);
            assertThat(columns.unwrap(PGResultSetMetaData.class).getBaseSchemaName(1))
                    .isEqualTo("shop");
            assertThat(columns.getTableName(1)).isEqualTo("film");
        }
    }

    @Test
    void aTemporaryTableHidesOneOfTheSameName() throws Exception {
        try (Connection other = server.connect();
                Statement statement = other.createStatement()) {
            statement.execute("CREATE TEMP TABLE loose (title VARCHAR(3), extra CHAR(2))");
            try (ResultSet rows = statement.executeQuery("SELECT * FROM loose")) {
                assertThat(rows.getMetaData().getPrecision(1)).isEqualTo(3);
                assertThat(rows.getMetaData().getPrecision(2)).isEqualTo(2);
                assertThat(rows.getMetaData().getColumnTypeName(2)).isEqualTo("bpchar");
            }
            statement.execute("DROP TABLE loose");
            statement.execute("CREATE TABLE IF NOT EXISTS loose (title VARCHAR(9))");
            try (ResultSet rows = statement.executeQuery("SELECT * FROM loose")) {
                assertThat(rows.getMetaData().getColumnCount()).isEqualTo(1);
                assertThat(rows.getMetaData().getPrecision(1)).isEqualTo(7);
            }
        }
    }

    @Test
    void theSearchPathDecidesWhichTableIsMeant() throws Exception {
        try (Connection other = server.connect();
                Statement statement = other.createStatement()) {
            statement.execute("CREATE SCHEMA IF NOT EXISTS attic");
            statement.execute("CREATE TABLE attic.loose (title VARCHAR(11))");
            statement.execute("SET search_path TO attic, public");
            try (ResultSet rows = statement.executeQuery("SELECT title FROM loose")) {
                assertThat(rows.getMetaData().getPrecision(1)).isEqualTo(11);
                assertThat(rows.getMetaData().unwrap(PGResultSetMetaData.class).getBaseSchemaName(1))
                        .isEqualTo("attic");
            }
        }
    }

    @Test
    void aPreparedStatementTellsItTooAndItsCursorLikewise() throws Exception {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("DECLARE films CURSOR FOR SELECT title, code FROM shop.film");
            try (ResultSet rows = statement.executeQuery("FETCH 10 FROM films")) {
                assertThat(rows.getMetaData().getPrecision(1)).isEqualTo(40);
                assertThat(rows.getMetaData().getColumnTypeName(2)).isEqualTo("bpchar");
            }
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
        try (var statement = connection.prepareStatement("SELECT note FROM shop.star WHERE film_id = ?")) {
            assertThat(statement.getMetaData().getPrecision(1)).isEqualTo(80);
        }
    }
}
