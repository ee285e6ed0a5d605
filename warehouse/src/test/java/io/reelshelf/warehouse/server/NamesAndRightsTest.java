package io.reelshelf.warehouse.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a name stands for is kept between a user's statements; a change of grants, definitions or the search path binds at once all the
 * same, for statements that were prepared or bound before it too.
 */
class NamesAndRightsTest {
    private static final String PASSWORD = "a long enough secret";
    private static final String NO_RIGHT = "42501";

    private static TestServer server;
    private static Connection admin;
    private Connection anna;

    @BeforeAll
    static void start(@TempDir Path home) throws Exception {
        server = TestServer.start(home);
        admin = server.connect();
        server.define("CREATE TABLE core.top AS SELECT 'secret' AS a; CREATE TABLE reports.top AS SELECT 'open' AS a;"
                + " CREATE TABLE reports.shown AS SELECT 'open' AS a");
        run(admin, "CREATE USER anna PASSWORD '" + PASSWORD + "'");
        run(admin, "GRANT USAGE ON SCHEMA reports TO anna");
    }

    @AfterAll
    static void stop() throws SQLException {
        admin.close();
        server.close();
    }

    @BeforeEach
    void connect() throws SQLException {
        run(admin, "DROP TABLE IF EXISTS public.top");
        run(admin, "GRANT SELECT ON reports.top TO anna");
        run(admin, "GRANT SELECT ON reports.shown TO anna");
        anna = server.connect("user", "anna", "password", PASSWORD, "prepareThreshold", "1");
        run(anna, "SET search_path TO public, reports");
    }

    @AfterEach
    void disconnect() throws SQLException {
        anna.close();
        admin.setAutoCommit(true);
    }

    /** The first value, nothing, or the SQLSTATE. */
    private static String run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return statement.execute(sql) ? first(statement.getResultSet()) : "";
        } catch (SQLException e) {
            return e.getSQLState();
        }
    }

    private static String first(ResultSet rows) throws SQLException {
        try (rows) {
            return rows.next() ? rows.getString(1) : "none";
        }
    }

    private String top() throws SQLException {
        return run(anna, "SELECT a FROM top");
    }

    @Test
    void aRevokeAndAGrantBindAtOnceInAnOpenSession() throws Exception {
        assertThat(top()).isEqualTo("open");
        assertThat(top()).isEqualTo("open");
        run(admin, "REVOKE SELECT ON reports.top FROM anna");
        assertThat(top()).isEqualTo(NO_RIGHT);
        run(admin, "GRANT SELECT ON reports.top TO anna");
        assertThat(top()).isEqualTo("open");
        run(admin, "CREATE RLS POLICY none WITH (a VARCHAR(9)) USING (a = 'no')");
        run(admin, "ATTACH RLS POLICY none ON reports.shown TO anna");
        assertThat(run(anna, "SELECT a FROM shown")).isEqualTo("open");
        run(admin, "ALTER TABLE reports.shown ROW LEVEL SECURITY ON");
        assertThat(run(anna, "SELECT a FROM shown")).isEqualTo("none");
    }

    @Test
    void aNameMeansWhatIsThereNow() throws Exception {
        assertThat(top()).isEqualTo("open");
        run(admin, "CREATE TABLE public.top AS SELECT 'hidden' AS a");
        assertThat(top()).isEqualTo(NO_RIGHT);
        run(admin, "DROP TABLE public.top");
        assertThat(top()).isEqualTo("open");
        run(anna, "SET search_path TO core");
        assertThat(top()).isEqualTo(NO_RIGHT);
        run(anna, "SET search_path TO core, reports");
        run(anna, "CREATE TEMP TABLE top AS SELECT 'own' AS a");
        assertThat(top()).isEqualTo("own");
        run(anna, "DROP TABLE top");
        assertThat(top()).isEqualTo(NO_RIGHT);
    }

    @Test
    void aDefinitionBindsWhenItsTransactionCommits() throws Exception {
        assertThat(top()).isEqualTo("open");
        admin.setAutoCommit(false);
        run(admin, "CREATE TABLE public.top AS SELECT 'hidden' AS a");
        assertThat(top()).isEqualTo("open");
        assertThat(top()).isEqualTo("open");
        admin.commit();
        assertThat(top()).isEqualTo(NO_RIGHT);
        run(admin, "DROP TABLE public.top");
        assertThat(top()).isEqualTo(NO_RIGHT);
        admin.rollback();
        assertThat(top()).isEqualTo(NO_RIGHT);
        run(admin, "DROP TABLE public.top");
        admin.commit();
        assertThat(top()).isEqualTo("open");
    }

    @Test
    void aTransactionSeesTheDefinitionsOfItsTimeAndItsOwn() throws Exception {
        run(admin, "CREATE TABLE public.top AS SELECT 'hidden' AS a");
        anna.setAutoCommit(false);
        assertThat(run(anna, "SELECT a FROM reports.top")).isEqualTo("open");
        run(admin, "DROP TABLE public.top");
        assertThat(top()).isEqualTo(NO_RIGHT);
        anna.rollback();
        assertThat(top()).isEqualTo("open");
        anna.rollback();
    }

    @Test
    void aPreparedStatementIsCheckedAgainWhereItsNamesMayMeanAnother() throws Exception {
        try (PreparedStatement statement = anna.prepareStatement("SELECT a FROM top")) {
            assertThat(first(statement.executeQuery())).isEqualTo("open");
            assertThat(first(statement.executeQuery())).isEqualTo("open");
            run(admin, "CREATE TABLE public.top AS SELECT 'hidden' AS a");
            assertThat(state(statement)).isEqualTo(NO_RIGHT);
            run(admin, "DROP TABLE public.top");
            assertThat(first(statement.executeQuery())).isEqualTo("open");
            run(admin, "REVOKE SELECT ON reports.top FROM anna");
            assertThat(state(statement)).isEqualTo(NO_RIGHT);
        }
    }

    private static String state(PreparedStatement statement) {
        try {
            return first(statement.executeQuery());
        } catch (SQLException e) {
            return e.getSQLState();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT a FROM top",
                "CREATE TEMP TABLE taken AS SELECT a FROM top",
                "DECLARE taker CURSOR FOR SELECT a FROM top"
            })
    void aBoundStatementIsCheckedAgainBeforeItRuns(String sql) throws Exception {
        assertThat(boundAndRunAfter("SET search_path TO core", sql))
                .contains("CREATE TABLE", "SET", NO_RIGHT)
                .doesNotContain("34000");
    }

    @ParameterizedTest
    @CsvSource({
        "SELECT a FROM top, open",
        "CREATE TEMP TABLE taken AS SELECT a FROM top, CREATE TABLE AS",
        "DECLARE taker CURSOR FOR SELECT a FROM top, DECLARE CURSOR"
    })
    void aBoundStatementRunsWhereItsNamesMeanTheSame(String sql, String answer) throws Exception {
        assertThat(boundAndRunAfter("SET search_path TO reports, core", sql))
                .contains("CREATE TABLE", "SET", answer)
                .doesNotContain(NO_RIGHT);
    }

    @Test
    void aBoundStatementDoesNotReadANewTablesNumbersAsTheTextsOfTheFormer() throws Exception {
        assertThat(boundAndRunAfter(
                        "CREATE TEMP TABLE own AS SELECT 'text'::VARCHAR(9) AS a",
                        "DROP TABLE own; CREATE TEMP TABLE own AS SELECT 140000000000000000000000::DECIMAL(38,0) AS a",
                        "SELECT a FROM own"))
                .contains("DROP TABLE", "CREATE TABLE AS", "0A000")
                .doesNotContain("XX000");
    }

    @Test
    void aSchemaWhoseNameHasACommaOrADotIsNotTakenForAnother() throws Exception {
        run(admin, "CREATE SCHEMA \"reports,x\"");
        run(admin, "CREATE SCHEMA \"x.reports\"");
        run(anna, "SET search_path TO \"reports,x\", core");
        assertThat(top()).isEqualTo(NO_RIGHT);
        run(anna, "SET search_path TO \"x.reports\", core");
        assertThat(top()).isEqualTo(NO_RIGHT);
        run(anna, "SET search_path TO \"x.reports\", reports");
        assertThat(top()).isEqualTo("open");
    }

    @Test
    void aStatementThatWaitedIsCheckedByTheGrantsOfItsTime() throws Exception {
        try (PreparedStatement copied = anna.prepareStatement("CREATE TEMP TABLE copied AS SELECT a FROM top")) {
            run(admin, "REVOKE SELECT ON reports.top FROM anna");
            assertThat(state(copied::execute)).isEqualTo(NO_RIGHT);
            run(admin, "GRANT SELECT ON reports.top TO anna");
            assertThat(state(copied::execute)).isEqualTo("ran");
        }
    }

    private interface Work {
        void run() throws SQLException;
    }

    private static String state(Work work) {
        try {
            work.run();
            return "ran";
        } catch (SQLException e) {
            return e.getSQLState();
        }
    }

    /** What the server answers where a definition and this script come between a statement's Bind and its Execute. */
    private static String boundAndRunAfter(String script, String sql) throws IOException {
        return boundAndRunAfter("SET search_path TO reports", script, sql);
    }

    private static String boundAndRunAfter(String before, String script, String sql) throws IOException {
        try (RawClient client = RawClient.login(server.server().port(), "anna", PASSWORD)) {
            answers(client, 1, query(before));
            answers(client, 1, query("BEGIN"));
            client.send(RawClient.message('P', text("s\0" + sql + "\0\0\0")));
            client.send(RawClient.message('B', text("p\0s\0\0\0\0\0\0\0")));
            client.send(query("CREATE TEMP TABLE any_change (a INTEGER)"));
            client.send(query(script));
            client.send(RawClient.message('E', text("p\0\0\0\0\0")));
            return answers(client, 3, RawClient.message('S', new byte[0]));
        }
    }

    /** Sends a message and reads until the server has been ready so often. */
    private static String answers(RawClient client, int times, byte[] message) throws IOException {
        client.send(message);
        StringBuilder answers = new StringBuilder();
        int ready = 0;
        while (ready < times) {
            RawClient.Message answer = client.read();
            ready += answer.type() == 'Z' ? 1 : 0;
            answers.append(answer.type()).append(RawClient.text(answer.body())).append('\n');
        }
        return answers.toString();
    }

    private static byte[] query(String script) {
        return RawClient.message('Q', text(script + "\0"));
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
