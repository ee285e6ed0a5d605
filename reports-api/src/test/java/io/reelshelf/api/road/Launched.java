package io.reelshelf.api.road;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A command of {@code ./reelshelf} in a JVM of its own; its standard output is JSON. */
final class Launched implements AutoCloseable {
    static final Path ROOT = Path.of(System.getProperty("reelshelf.root"));

    private final Process process;
    private final Path log;

    private Launched(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /** @param log takes standard error */
    static Launched start(Path log, Map<String, String> environment, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(ROOT.resolve("reelshelf").toString()));
        command.addAll(arguments);
        return program(log, environment, command);
    }

    static Launched program(Path log, Map<String, String> environment, List<String> command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(log.toFile());
        // Maven has just packaged the jars; the launcher need not start a second Maven inside this one.
        builder.environment().put("REELSHELF_NO_BUILD", "true");
        builder.environment().putAll(environment);
        return new Launched(builder.start(), log);
    }

    /** Runs one to its end, and gives what it printed. */
    static JsonNode run(Path log, Map<String, String> environment, String... arguments) throws Exception {
        try (Launched command = start(log, environment, List.of(arguments))) {
            String output = new String(command.process.getInputStream().readAllBytes(), UTF_8);
            command.end();
            return new ObjectMapper().readTree(output);
        }
    }

    /** The line that a server prints when it is ready. */
    JsonNode ready() throws IOException {
        String line = process.inputReader().readLine();
        if (line == null) {
            throw new IOException("It ended before it was ready: " + Files.readString(log));
        }
        return new ObjectMapper().readTree(line);
    }

    boolean isRunning() {
        return process.isAlive();
    }

    /** Waits for its end, which must be a good one. */
    void end() throws IOException, InterruptedException {
        int exitCode = process.waitFor();
        if (exitCode != 0) {
            throw new IOException("It ended with " + exitCode + ": " + Files.readString(log));
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException(e));
        }
    }
}
