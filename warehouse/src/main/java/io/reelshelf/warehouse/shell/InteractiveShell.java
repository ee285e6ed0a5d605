package io.reelshelf.warehouse.shell;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.util.List;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jspecify.annotations.Nullable;

/** The shell for a person at a terminal: history, completion, statements over several lines, a pager. */
public final class InteractiveShell {
    private static final String HISTORY = "sql_history";

    private final Terminal terminal;
    private final @Nullable String pager;

    InteractiveShell(Terminal terminal, @Nullable String pager) {
        this.terminal = terminal;
        this.pager = pager;
    }

    /**
     * Runs until the person quits.
     *
     * @param home where the history is kept
     * @param greeting the first line
     */
    public static void run(Connection connection, OutputFormat format, Path home, String greeting) throws IOException {
        try (Terminal terminal =
                TerminalBuilder.builder().name("reelshelf").system(true).build()) {
            new InteractiveShell(terminal, System.getenv("PAGER")).talk(connection, format, home, greeting);
        }
    }

    void talk(Connection connection, OutputFormat format, Path home, String greeting) throws IOException {
        LineReader reader = reader(connection, home);
        try (Shell shell = new Shell(connection, format, new TerminalScreen(terminal, new Pagers(terminal, pager)))) {
            terminal.handle(Terminal.Signal.INT, signal -> shell.runner().cancel());
            println(greeting);
            println("\\? shows the commands; statements end with a semicolon.");
            while (true) {
                String line;
                try {
                    line = reader.readLine("reelshelf=> ");
                } catch (UserInterruptException e) {
                    continue;
                } catch (EndOfFileException e) {
                    return;
                }
                if (Shell.isQuit(line)) {
                    return;
                }
                execute(shell, line);
            }
        }
    }

    private static void execute(Shell shell, String line) {
        if (line.stripLeading().startsWith("\\")) {
            shell.commands().run(line);
            return;
        }
        StatementBuffer buffer = new StatementBuffer();
        line.lines().forEach(part -> shell.runAll(buffer.add(part)));
        List<String> rest = buffer.rest();
        shell.runAll(rest);
    }

    private LineReader reader(Connection connection, Path home) throws IOException {
        Path history = home.resolve(HISTORY);
        if (!Files.exists(history)
                && home.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(
                    history, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        LineReader reader = LineReaderBuilder.builder()
                .terminal(terminal)
                .appName("reelshelf")
                .parser(new SqlLineParser())
                .completer(new SqlCompleter(new LiveMetadata(connection)))
                .history(new QuietHistory())
                .variable(LineReader.HISTORY_FILE, history)
                .variable(LineReader.SECONDARY_PROMPT_PATTERN, "reelshelf-> ")
                .option(LineReader.Option.CASE_INSENSITIVE, true)
                .build();
        // An exclamation mark is an operator in SQL, not a reference to the history.
        reader.setOpt(LineReader.Option.DISABLE_EVENT_EXPANSION);
        return reader;
    }

    private void println(String line) {
        terminal.writer().println(line);
        terminal.writer().flush();
    }

    private record TerminalScreen(Terminal terminal, Pagers pagers) implements Screen {
        @Override
        public Writer result() {
            int height = terminal.getHeight() > 2 ? terminal.getHeight() - 2 : 22;
            return new PagedWriter(terminal.writer(), height, pagers);
        }

        @Override
        public void note(String line) {
            terminal.writer().println(line);
            terminal.writer().flush();
        }
    }
}
