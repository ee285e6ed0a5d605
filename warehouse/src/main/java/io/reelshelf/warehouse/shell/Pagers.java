package io.reelshelf.warehouse.shell;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.Writer;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jline.builtins.Less;
import org.jline.builtins.Source;
import org.jline.terminal.Terminal;
import org.jspecify.annotations.Nullable;

/** Starts the pager that {@code $PAGER} names, else the one built in. */
final class Pagers {
    private static final int PIPE_BYTES = 1 << 16;

    private final Terminal terminal;
    private final @Nullable String program;

    Pagers(Terminal terminal, @Nullable String program) {
        this.terminal = terminal;
        this.program = program == null || program.isBlank() ? null : program;
    }

    Pager open() throws IOException {
        return program != null ? new Program(program) : new BuiltIn(terminal);
    }

    private static void closeQuietly(Writer input) {
        try {
            input.close();
        } catch (IOException e) {
            // The person left before the end.
        }
    }

    private static final class Program implements Pager {
        private final Process process;
        private final Writer input;

        Program(String program) throws IOException {
            process = new ProcessBuilder("sh", "-c", program)
                    .redirectOutput(Redirect.INHERIT)
                    .redirectError(Redirect.INHERIT)
                    .start();
            input = new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8);
        }

        @Override
        public Writer input() {
            return input;
        }

        @Override
        public void close() {
            closeQuietly(input);
            try {
                process.waitFor();
            } catch (InterruptedException e) {
                process.destroy();
                Thread.currentThread().interrupt();
            }
        }
    }

    private static final class BuiltIn implements Pager {
        private final Writer input;
        private final Thread reader;

        BuiltIn(Terminal terminal) throws IOException {
            PipedInputStream text = new PipedInputStream(PIPE_BYTES);
            input = new OutputStreamWriter(new PipedOutputStream(text), StandardCharsets.UTF_8);
            reader = new Thread(() -> show(terminal, text), "pager");
            reader.setDaemon(true);
            reader.start();
        }

        private static void show(Terminal terminal, InputStream text) {
            try (text) {
                new Less(terminal, Path.of(".")).run(new Source.InputStreamSource(text, true, "result"));
            } catch (IOException e) {
                // The text ended while it was shown.
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public Writer input() {
            return input;
        }

        @Override
        public void close() {
            closeQuietly(input);
            try {
                reader.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
