package io.reelshelf.warehouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.reelshelf.warehouse.Warehouse;
import io.reelshelf.warehouse.load.BulkLoad;
import io.reelshelf.warehouse.server.TestServer;
import io.reelshelf.warehouse.testing.SmallData;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class WarehouseMainTest {
    @TempDir
    Path directory;

    private Path home;

    private record Run(int exitCode, String out, String err) {}

    @BeforeEach
    void loadSmallData() throws Exception {
        home = Files.createDirectory(directory.resolve("home"));
        try (Warehouse warehouse = Warehouse.open("jdbc:duckdb:" + home.resolve("warehouse.duckdb"))) {
            warehouse.migrate();
            SmallData data = new SmallData(directory);
            BulkLoad loads = new BulkLoad(warehouse);
            loads.load(data.reference());
            loads.load(data.movies());
            loads.load(data.books());
        }
    }

    @Test
    void featuresAreBuiltAndShowInTheStatus() throws Exception {
        JsonNode build = json(run("features", "build", "--json"));
        assertThat(build.get("views")).hasSize(20);
        assertThat(build.get("peak_mib").asLong()).isPositive();
        assertThat(build.get("data_snapshot").asText()).hasSize(16);

        JsonNode status = json(run("warehouse", "status", "--json"));
        assertThat(status.get("data_snapshot")).isEqualTo(build.get("data_snapshot"));
        assertThat(status.get("loads")).hasSize(3);
        assertThat(status.get("runs").get(0).get("status").asText()).isEqualTo("succeeded");
        assertThat(status.get("tables"))
                .anySatisfy(table -> assertThat(table.toString())
                        .startsWith("{\"name\":\"core.fact_rating\",\"rows\":6,\"bytes\":")
                        .contains("\"as_of\":\"20"));
        assertThat(status.get("tables"))
                .anySatisfy(table -> assertThat(table.toString())
                        .startsWith("{\"name\":\"reports.")
                        .contains("\"as_of\":\"20"));
        assertThat(run("warehouse", "status").out())
                .contains("core.fact_rating")
                .contains("features build");
    }

    @Test
    void incrementalViewsOfOnesOwnAreProvenToo() throws Exception {
        Path views = Files.createDirectories(home.resolve("views/reports"));
        Files.writeString(views.resolve("own_days.sql"), """
                -- description: Ratings of each day.
                -- grain: date_key
                -- materialization: incremental
                -- event_time: core.fact_rating.rated_at
                -- lookback: 3 days
                -- owner: me
                -- columns:
                --   date_key: the day
                --   ratings [count]: its ratings
                SELECT date_key, CAST(COUNT(*) AS BIGINT) AS ratings
                FROM core.fact_rating
                GROUP BY date_key
                """);
        String[] test = {"features", "test", "--incremental", "--batches", "2", "--select", "reports.own_days", "--json"
        };

        assertThat(json(run(test)).get("views").get(0).get("view").asText()).isEqualTo("reports.own_days");

        Path elsewhere = Files.move(home.resolve("views"), directory.resolve("elsewhere"));
        assertThat(run(test).err()).contains("reports.own_days");
        String[] named = Arrays.copyOf(test, test.length + 2);
        named[test.length] = "--views";
        named[test.length + 1] = elsewhere.toString();
        assertThat(json(run(named)).get("views").get(0).get("view").asText()).isEqualTo("reports.own_days");
    }

    @Test
    void aQueryPrintsATableOrCsvOrJson() throws Exception {
        String query = "SELECT movie_id, title FROM core.dim_movie ORDER BY movie_id";
        assertThat(run("warehouse", "sql", query).out().lines()).hasSize(4).anyMatch(line -> line.contains("The Gate"));
        assertThat(run("warehouse", "sql", "--csv", "SELECT 'a \"b\", c' AS x, NULL AS y")
                        .out()
                        .strip())
                .isEqualTo("x,y\r\n\"a \"\"b\"\", c\",");
        JsonNode json = json(run("warehouse", "sql", "--json", "--limit", "2", query));
        assertThat(json.get("rows")).hasSize(2);
        assertThat(json.get("truncated").asBoolean()).isTrue();
    }

    @Test
    void aStatementThatIsNoQueryIsBadInput() {
        Run run = run("warehouse", "sql", "DELETE FROM core.dim_movie");

        assertThat(run.exitCode()).isEqualTo(ExitCodes.BAD_INPUT);
        assertThat(run.err()).startsWith("error[RS-WH-008]: ").hasLineCount(1);
        assertThat(run("warehouse", "sql", "SELECT COUNT(*) FROM core.dim_movie")
                        .out())
                .contains("3");
    }

    @Test
    void aFailedQueryIsAFailureWithoutAStackTraceUnlessVerbose() {
        Run run = run("warehouse", "sql", "SELECT nothing FROM core.dim_movie");

        assertThat(run.exitCode()).isEqualTo(ExitCodes.FAILURE);
        assertThat(run.err()).startsWith("error[RS-WH-007]: ").doesNotContain("\tat ");
        assertThat(run("warehouse", "sql", "--verbose", "SELECT nothing FROM core.dim_movie")
                        .err())
                .contains("\tat ");
    }

    @Test
    void badUsageHasItsOwnCode() {
        assertThat(run("warehouse", "status", "--nonsense").exitCode()).isEqualTo(ExitCodes.BAD_USAGE);
        assertThat(run("warehouse").exitCode()).isEqualTo(ExitCodes.BAD_USAGE);
        assertThat(run("features", "build", "--help").exitCode()).isEqualTo(ExitCodes.OK);
    }

    @Test
    void anUnknownWarehouseIsBadInput() {
        Run run = run("warehouse", "status", "--warehouse", "jdbc:oracle:x");

        assertThat(run.exitCode()).isEqualTo(ExitCodes.BAD_INPUT);
        assertThat(run.err()).startsWith("error[RS-WH-001]: ");
    }

    @Test
    void aFaultyViewFileFailsTheCheckWithItsPlace() throws Exception {
        assertThat(json(run("features", "check", "--json")).get("ok").asBoolean())
                .isTrue();
        Path reports = Files.createDirectories(directory.resolve("views/reports"));
        Files.writeString(reports.resolve("mine.sql"), """
                -- description: Mine.
                -- grain: id
                -- materialization: table
                -- owner: tests
                -- columns:
                --   id: the id
                SELECT user_id AS id FROM core.dim_usr
                """);

        Run run = run("features", "check", "--views", directory.resolve("views").toString());

        assertThat(run.exitCode()).isEqualTo(ExitCodes.BAD_INPUT);
        assertThat(run.err()).contains("mine.sql:7:27").contains("core.dim_user");
    }

    @Test
    void viewsAreListedInTheirOrder() throws Exception {
        assertThat(json(run("features", "list", "--json")).get("views")).hasSize(20);
    }

    @Test
    void theShellRunsStatementsAndStopsAtTheFirstFailure() {
        assertThat(run("warehouse", "sql", "--format", "csv", "-c", "SELECT 1 AS one; SELECT 2 AS two"))
                .isEqualTo(new Run(ExitCodes.OK, "one\r\n1\r\ntwo\r\n2\r\n", ""));
        assertThat(run("warehouse", "sql", "--json", "-c", "SELECT 1 AS one").out())
                .isEqualTo("[\n{\"one\":1}\n]\n");
        assertThat(run("warehouse", "sql", "-c", "SELECT nothing; SELECT 2"))
                .matches(run -> run.exitCode() == ExitCodes.FAILURE && run.out().isEmpty());
        assertThat(run("warehouse", "sql", "-f", "none.sql").exitCode()).isEqualTo(ExitCodes.BAD_INPUT);
        assertThat(run("warehouse", "sql", "-c", "SELECT 1", "-f", "x").exitCode())
                .isEqualTo(ExitCodes.BAD_USAGE);
    }

    @Test
    void theStatusOfAServerShowsItsSessions() throws Exception {
        try (TestServer server = TestServer.start(home);
                Connection client = server.connect()) {
            String url = "jdbc:redshift://127.0.0.1:" + server.server().port() + "/reelshelf";
            JsonNode status = json(run("warehouse", "status", "--json", "--warehouse", url));
            assertThat(status.get("sessions"))
                    .anySatisfy(
                            session -> assertThat(session.get("user").asText()).isEqualTo("reelshelf"));
            assertThat(status.get("tables"))
                    .anySatisfy(table -> assertThat(table.toString())
                            .startsWith("{\"name\":\"core.fact_rating\",\"rows\":6,\"bytes\":1048576,\"as_of\":\"20"));
            assertThat(status.get("loads")).hasSize(3);
            assertThat(run("warehouse", "status", "--warehouse", url).out()).contains("connected at");
            assertThat(client.isValid(5)).isTrue();
        }
    }

    @Test
    void aServerWithoutItsCertificateSaysSo() {
        String missing = directory.resolve("missing.pem").toString();
        Run run = run("warehouse", "serve", "--port", "0", "--tls-cert", missing, "--tls-key", missing);

        assertThat(run.exitCode()).isEqualTo(ExitCodes.FAILURE);
        assertThat(run.err()).startsWith("error[RS-WH-004]: ").contains("There is no file " + missing);
    }

    @Test
    void aCertificateWithoutItsKeyIsBadUsage() {
        Run run = run("warehouse", "serve", "--tls-cert", "server.crt");

        assertThat(run.exitCode()).isEqualTo(ExitCodes.BAD_USAGE);
        assertThat(run.err()).contains("--tls-cert and --tls-key go together");
    }

    private static JsonNode json(Run run) throws Exception {
        assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCodes.OK);
        return new ObjectMapper().readTree(run.out());
    }

    /** Console writes to the process's standard output, so it is exchanged for the time of the command. */
    private Run run(String... arguments) {
        String[] all = Arrays.copyOf(arguments, arguments.length);
        boolean leaf = arguments.length > 1;
        if (leaf) {
            all = Arrays.copyOf(arguments, arguments.length + 2);
            all[arguments.length] = "--home";
            all[arguments.length + 1] = home.toString();
        }
        PrintStream before = System.out;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        StringWriter err = new StringWriter();
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        try {
            CommandLine command = WarehouseMain.commandLine();
            command.setErr(new PrintWriter(err, true));
            int exitCode = command.execute(all);
            return new Run(exitCode, out.toString(StandardCharsets.UTF_8), err.toString());
        } finally {
            System.setOut(before);
        }
    }
}
