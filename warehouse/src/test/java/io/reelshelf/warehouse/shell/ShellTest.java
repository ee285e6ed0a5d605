package io.reelshelf.warehouse.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.reelshelf.warehouse.Warehouse;
import io.reelshelf.warehouse.server.TestServer;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShellTest {
    private static final String SETUP = """
            CREATE SCHEMA shop;
            CREATE TABLE shop.item (id INTEGER NOT NULL, name VARCHAR(20));
            INSERT INTO shop.item VALUES (1, 'a "b", c'), (2, NULL);
            """;

    @TempDir
    Path directory;

    private record Run(boolean ok, String out, String err) {}

    @Test
    void aScriptRunsOnAFileInEveryFormat() throws Exception {
        String script = """
                SELECT * FROM shop.item ORDER BY id;
                \\format csv
                SELECT * FROM shop.item ORDER BY id;
                \\format json
                SELECT * FROM shop.item ORDER BY id;
                \\x
                SELECT * FROM shop.item WHERE id = 2""";
        Run run = onFile(OutputFormat.TABLE, SETUP + script);

        assertThat(run.err()).contains("2 rows changed.");
        assertThat(run.ok()).isTrue();
        assertThat(run.out())
                .startsWith("id | name\n---+---------\n 1 | a \"b\", c\n 2 |\n(2 rows)\n")
                .contains("(2 rows)\nid,name\r\n1,\"a \"\"b\"\", c\"\r\n2,\r\n[")
                .contains("[\n{\"id\":1,\"name\":\"a \\\"b\\\", c\"},\n{\"id\":2,\"name\":null}\n]\n")
                .endsWith("]\n-[ row 1 ]-\nid   | 2\nname | \n(1 row)\n");
    }

    @Test
    void theFirstFailureEndsAScriptAndShowsItsPlace() throws Exception {
        Run run = onFile(OutputFormat.CSV, "SELECT 1 AS one;\nSELECT\n  nothing;\nSELECT 2 AS two;");

        assertThat(run.ok()).isFalse();
        assertThat(run.out()).isEqualTo("one\r\n1\r\n");
        assertThat(run.err()).contains("nothing").contains("^");
    }

    @Test
    void tablesColumnsAndSchemasAreDescribed() throws Exception {
        Run run = onFile(
                OutputFormat.CSV,
                SETUP + "CREATE VIEW shop.cheap AS SELECT 1 AS x;\nCOMMENT ON TABLE shop.item IS 'What is sold.';\n"
                        + "\\dt shop.*\n\\dv shop.*\n\\dn\n\\d shop.item");

        assertThat(run.out())
                .contains("shop,item,table,What is sold.\r\n")
                .contains("shop,cheap,view")
                .contains("\r\nshop\r\n")
                .contains("id,INTEGER,false,");
    }

    @Test
    void resultsGoToAFileAndFilesAreRun() throws Exception {
        Path script = directory.resolve("script.sql");
        Path output = directory.resolve("out.csv");
        Files.writeString(script, "SELECT 42 AS answer;\n");

        Run run = onFile(OutputFormat.CSV, "\\o " + output + "\n\\i " + script + "\n\\o\nSELECT 1 AS x;");

        assertThat(run.out()).isEqualTo("x\r\n1\r\n");
        assertThat(output).hasContent("answer\r\n42\r\n");
    }

    @Test
    void anUnknownCommandAndAMissingFileFail() throws Exception {
        assertThat(onFile(OutputFormat.CSV, "\\nonsense").err()).contains("RS-SQL-003");
        assertThat(onFile(OutputFormat.CSV, "\\i " + directory.resolve("none.sql"))
                        .err())
                .contains("RS-SQL-002")
                .contains("none.sql");
    }

    @Test
    void aFileThatRunsItselfEnds() throws Exception {
        Path script = directory.resolve("loop.sql");
        Files.writeString(script, "\\i " + script + "\n");

        assertThat(onFile(OutputFormat.CSV, "\\i " + script).err()).contains("RS-SQL-004");
    }

    @Test
    void theSameScriptRunsOverTheWire() throws Exception {
        Files.createDirectories(directory.resolve("home"));
        try (TestServer server = TestServer.start(directory.resolve("home"));
                Connection connection = server.redshift()) {
            Run run = run(
                    connection,
                    OutputFormat.JSON,
                    SETUP
                            + "SELECT name, id FROM shop.item ORDER BY id;\n\\format csv\n\\dt shop.*\n\\d shop.item\n\\du\n\\l");

            assertThat(run.err()).doesNotContain("error[");
            JsonNode rows = new ObjectMapper().readTree(run.out());
            assertThat(rows.get(0).get("name").asText()).isEqualTo("a \"b\", c");
            assertThat(run.out())
                    .contains("shop,item,table")
                    .contains("name,varchar(20),true")
                    .contains("\r\nreelshelf,true,");

            Run failed = run(connection, OutputFormat.TABLE, "SELECT id,\n\t\u2020 FROM shop.item");
            assertThat(failed.ok()).isFalse();
            assertThat(failed.err()).contains("error[42601]").contains("line 2:  \u2020 FROM shop.item\n         ^");
        }
    }

    @Test
    void aStatementIsCancelledAndTheShellGoesOn() throws Exception {
        Files.createDirectories(directory.resolve("home"));
        try (TestServer server = TestServer.start(directory.resolve("home"));
                Connection connection = server.redshift();
                Shell shell = new Shell(connection, OutputFormat.CSV, new CancellingScreen())) {
            ((CancellingScreen) shell.screen()).target = shell;

            assertThat(
                            shell.run(
                                    new StringReader(
                                            "SELECT a.generate_series FROM generate_series(1, 1000000) a, generate_series(1, 1000000) b;")))
                    .isFalse();
            assertThat(((CancellingScreen) shell.screen()).notes.toString()).contains("error[57014]");
            assertThat(shell.run(new StringReader("SELECT 1;"))).isTrue();
        }
    }

    private Run onFile(OutputFormat format, String script) throws Exception {
        String url = "jdbc:duckdb:" + directory.resolve("warehouse" + System.nanoTime() + ".duckdb");
        try (Warehouse warehouse = Warehouse.open(url);
                Connection connection = warehouse.connection()) {
            return run(connection, format, script);
        }
    }

    private static Run run(Connection connection, OutputFormat format, String script) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        try (Shell shell = Shell.ofStreams(
                connection,
                format,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8))) {
            boolean ok = shell.run(new StringReader(script));
            return new Run(ok, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
        }
    }
}
