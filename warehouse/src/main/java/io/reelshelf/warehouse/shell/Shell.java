package io.reelshelf.warehouse.shell;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;

/**
 * Runs statements and backslash commands from a text. Results go to standard output, all else to standard error; the
 * first failure ends it.
 */
public final class Shell implements AutoCloseable {
    private static final int MAX_DEPTH = 16;

    private final Connection connection;
    private final ShellState state;
    private final Screen screen;
    private final StatementRunner runner;
    private final MetaCommands commands;
    private int depth;

    Shell(Connection connection, OutputFormat format, Screen screen) {
        this.connection = connection;
        this.screen = screen;
        this.state = new ShellState(format);
        this.runner = new StatementRunner(connection, state, screen);
        this.commands = new MetaCommands(new LiveMetadata(connection), state, screen, runner, this::file);
    }

    /** A shell without a person, on the process's streams. */
    public static Shell ofProcess(Connection connection, OutputFormat format) {
        return ofStreams(connection, format, System.out, System.err);
    }

    static Shell ofStreams(Connection connection, OutputFormat format, PrintStream out, PrintStream err) {
        return new Shell(connection, format, new StreamScreen(out, err));
    }

    /** Runs a text to its end; the last statement needs no semicolon. False where something failed. */
    public boolean run(Reader text) throws IOException {
        BufferedReader lines = new BufferedReader(text);
        StatementBuffer buffer = new StatementBuffer();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (!buffer.isOpen() && line.stripLeading().startsWith("\\")) {
                if (isQuit(line)) {
                    return true;
                }
                if (!commands.run(line)) {
                    return false;
                }
            } else if (!runAll(buffer.add(line))) {
                return false;
            }
        }
        return runAll(buffer.rest());
    }

    /** Runs a file of statements; false where it cannot be read or something failed. */
    public boolean file(Path path) {
        if (depth >= MAX_DEPTH) {
            screen.note("error[RS-SQL-004]: " + path + " is read by a file that is read by it, or too deep.");
            return false;
        }
        depth++;
        try (Reader text = Files.newBufferedReader(path)) {
            return run(text);
        } catch (IOException e) {
            screen.note("error[RS-SQL-002]: Cannot read " + path + " (" + e + "): check the path.");
            return false;
        } finally {
            depth--;
        }
    }

    static boolean isQuit(String line) {
        String command = line.strip();
        return command.equals("\\q") || command.equals("\\quit");
    }

    boolean runAll(Iterable<String> statements) {
        for (String statement : statements) {
            if (!runner.run(statement)) {
                return false;
            }
        }
        return true;
    }

    StatementRunner runner() {
        return runner;
    }

    MetaCommands commands() {
        return commands;
    }

    Screen screen() {
        return screen;
    }

    Connection connection() {
        return connection;
    }

    @Override
    public void close() {
        state.close();
    }

    private record StreamScreen(PrintStream out, PrintStream err) implements Screen {
        @Override
        public Writer result() {
            return new OutputStreamWriter(out, StandardCharsets.UTF_8) {
                @Override
                public void close() throws IOException {
                    flush();
                }
            };
        }

        @Override
        public void note(String line) {
            err.println(line);
        }
    }
}
