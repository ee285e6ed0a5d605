package io.reelshelf.warehouse.shell;

import java.io.IOException;
import java.util.Optional;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;

/** Asks a person at a terminal for a password, which is not shown and not kept in a history. */
public final class PasswordPrompt {
    private PasswordPrompt() {}

    /** What the person wrote; empty where nothing was written, or Ctrl-C or Ctrl-D was. */
    public static Optional<String> ask(String user) throws IOException {
        try (Terminal terminal =
                TerminalBuilder.builder().name("reelshelf").system(true).build()) {
            LineReader reader = LineReaderBuilder.builder()
                    .terminal(terminal)
                    .variable(LineReader.DISABLE_HISTORY, true)
                    .build();
            reader.setOpt(LineReader.Option.DISABLE_EVENT_EXPANSION);
            reader.unsetOpt(LineReader.Option.BRACKETED_PASTE);
            // The character 0 shows nothing, not even how long it is.
            String password = reader.readLine("Password of " + user + ": ", '\0');
            return password == null || password.isEmpty() ? Optional.empty() : Optional.of(password);
        } catch (UserInterruptException | EndOfFileException e) {
            return Optional.empty();
        }
    }
}
