package io.reelshelf.jobs.up;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.reelshelf.warehouse.cli.ParentProcess;
import io.reelshelf.warehouse.cli.Terminal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/**
 * Starts Reelshelf's other commands as child processes. They are stopped when this process stops; each also watches its
 * parent (see {@link ParentProcess}), so that a killed parent leaves none behind.
 */
final class Children implements AutoCloseable {
    private static final long STOP_SECONDS = 10;

    private final Modules modules;
    private final ObjectMapper json = new ObjectMapper();
    private final List<Process> running = new CopyOnWriteArrayList<>();

    Children(Modules modules) {
        this.modules = modules;
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "stop-children"));
    }

    /**
     * Runs a command to its end.
     *
     * @return the JSON object that it printed
     * @throws UpException when it ends with another exit code than zero
     */
    JsonNode run(String module, List<String> arguments) throws InterruptedException {
        Process process = start(module, arguments, Redirect.PIPE);
        try {
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int exitCode = process.waitFor();
            if (exitCode != 0) {
                throw UpException.stageFailed(arguments.get(0), exitCode);
            }
            return json.readTree(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            running.remove(process);
        }
    }

    /** Starts a command that runs until it is stopped; of its output only standard error is shown. */
    Process serve(String module, List<String> arguments) {
        return start(module, arguments, Redirect.DISCARD);
    }

    /** Starts a command that runs until it is stopped, and whose standard output the caller reads. */
    Process announce(String module, List<String> arguments) {
        return start(module, arguments, Redirect.PIPE);
    }

    private Process start(String module, List<String> arguments, Redirect output) {
        List<String> command = new ArrayList<>(modules.javaCommand(module));
        command.addAll(arguments);
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectError(Redirect.INHERIT).redirectOutput(output);
        builder.environment()
                .put(
                        ParentProcess.PID_VARIABLE,
                        Long.toString(ProcessHandle.current().pid()));
        builder.environment().put(ParentProcess.TERMINAL_VARIABLE, Boolean.toString(Terminal.isInteractive()));
        try {
            Process process = builder.start();
            running.add(process);
            return process;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot start '" + arguments.get(0) + "': " + command.get(0), e);
        }
    }

    /** Asks every running child to stop, waits, and ends those that did not. */
    @Override
    public void close() {
        running.forEach(Process::destroy);
        for (Process process : running) {
            try {
                if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                }
            } catch (InterruptedException e) {
                process.destroyForcibly();
                Thread.currentThread().interrupt();
            }
        }
        running.clear();
    }
}
