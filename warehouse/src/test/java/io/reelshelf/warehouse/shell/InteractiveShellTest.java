package io.reelshelf.warehouse.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelshelf.warehouse.Warehouse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import org.jline.reader.Candidate;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.Parser.ParseContext;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.DumbTerminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InteractiveShellTest {
    @TempDir
    Path home;

    @Test
    void aPersonWritesAStatementOverSeveralLinesAndQuits() throws Exception {
        String shown = talk("SELECT 40 +\n2 AS answer;\nSELECT nothing;\nSELECT 'still here' AS x;\n\\q\n", null);

        assertThat(shown)
                .contains("answer")
                .contains("42")
                .contains("(1 row)")
                .contains("^")
                .contains("still here");
    }

    @Test
    void theHistoryKeepsStatementsButNoPassword() throws Exception {
        talk("SELECT 'kept';\nALTER USER anna PASSWORD 'very secret';\n\\q\n", null);

        assertThat(home.resolve("sql_history"))
                .content()
                .contains("SELECT 'kept'")
                .doesNotContain("very secret");
        assertThat(Files.getPosixFilePermissions(home.resolve("sql_history"))).hasSize(2);
    }

    @Test
    void aLongResultGoesToThePager() throws Exception {
        Path paged = home.resolve("paged.txt");

        talk("SELECT * FROM range(100);\n\\q\n", "cat > " + paged);

        assertThat(paged).content().contains("(100 rows)");
    }

    @Test
    void aPagerThatIsLeftEndsTheStatementAndNotTheShell() throws Exception {
        assertThat(talk("SELECT * FROM range(3000000);\nSELECT 'still here' AS x;\n\\q\n", "head -n 1 > /dev/null"))
                .contains("still here");
    }

    @Test
    void tablesAndTheColumnsOfThoseNamedAreProposed() throws Exception {
        try (Warehouse warehouse = Warehouse.open("jdbc:duckdb:" + home.resolve("w.duckdb"));
                Connection connection = warehouse.connection()) {
            connection.createStatement().execute("CREATE SCHEMA shop; CREATE TABLE shop.item (item_price INTEGER)");

            assertThat(proposals(connection, "SELECT * FROM sh")).contains("shop.", "select");
            assertThat(proposals(connection, "SELECT * FROM shop.it")).contains("shop.item");
            assertThat(proposals(connection, "SELECT * FROM shop.item WHERE item"))
                    .contains("item_price");
            assertThat(proposals(connection, "\\d")).contains("\\dt", "\\dn");
        }
    }

    private List<String> proposals(Connection connection, String line) throws Exception {
        List<Candidate> candidates = new ArrayList<>();
        try (Terminal terminal = new DumbTerminal(new ByteArrayInputStream(new byte[0]), new ByteArrayOutputStream())) {
            new SqlCompleter(new LiveMetadata(connection))
                    .complete(
                            LineReaderBuilder.builder().terminal(terminal).build(),
                            new SqlLineParser().parse(line, line.length(), ParseContext.COMPLETE),
                            candidates);
        }
        return candidates.stream().map(Candidate::value).toList();
    }

    private String talk(String typed, String pager) throws Exception {
        ByteArrayOutputStream shown = new ByteArrayOutputStream();
        try (Warehouse warehouse = Warehouse.open("jdbc:duckdb:" + home.resolve("w.duckdb"));
                Connection connection = warehouse.connection();
                Terminal terminal =
                        new DumbTerminal(new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)), shown)) {
            new InteractiveShell(terminal, pager).talk(connection, OutputFormat.TABLE, home, "Hello.");
        }
        return shown.toString(StandardCharsets.UTF_8);
    }
}
