package io.reelshelf.warehouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelshelf.sql.Views;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Goes the way of docs/first-view.md: its file is in order, and each of its mistakes gets the message that it shows. */
class FirstViewTest {
    private static final Path PAGE = Path.of(System.getProperty("reelshelf.root", ".."), "docs", "first-view.md");
    private static final Pattern ROW = Pattern.compile("\\| [^|]+ \\| `([^`]+)` \\| `([^`]+)` \\| `([^`]+)` \\|");

    @TempDir
    Path home;

    @Test
    void thePageSaysWhatTheCommandSays() throws IOException {
        String page = Files.readString(PAGE);
        String good = page.substring(page.indexOf("```sql\n") + 7, page.indexOf("```\n", page.indexOf("```sql\n") + 7));
        String inOrder = Views.bundled().ordered().size() + 1 + " views are in order.";
        assertThat(check(good)).isEqualTo("0 " + inOrder);
        assertThat(page).contains(inOrder);

        List<String[]> rows = ROW.matcher(page)
                .results()
                .map(row -> new String[] {row.group(1), row.group(2), row.group(3)})
                .toList();
        assertThat(rows).hasSizeGreaterThan(10);
        for (String[] row : rows) {
            assertThat(good).contains(row[0]);
            String printed = check(good.replace(row[0], row[1]));
            assertThat(printed.lines().findFirst()).as(row[1]).hasValue(ExitCodes.BAD_INPUT + " " + row[2]);
        }
    }

    /** Exit code and what was printed, the file's folder left out. */
    private String check(String text) throws IOException {
        Path folder = Files.createDirectories(home.resolve("views/reports"));
        Files.writeString(folder.resolve("genre_mean.sql"), text);
        PrintStream before = System.out;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        try {
            CommandLine command = WarehouseMain.commandLine();
            command.setErr(new PrintWriter(out, true, StandardCharsets.UTF_8));
            int exitCode = command.execute("features", "check", "--home", home.toString());
            String printed = out.toString(StandardCharsets.UTF_8).replace(folder + "/", "");
            return exitCode + " " + printed.lines().collect(Collectors.joining("\n"));
        } finally {
            System.setOut(before);
        }
    }
}
