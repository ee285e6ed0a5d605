package io.reelshelf.data.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The options of every command and the way it prints its result: the only thing on standard output. */
final class Output {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    private final long startedAt = System.nanoTime();

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec command;

    @Option(names = "--json", description = "Print the result as one JSON object.")
    private boolean json;

    @Option(names = "--verbose", description = "Print the stack trace of an error.")
    private boolean verbose;

    @SuppressWarnings("UnusedVariable") // picocli acts on it
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help and exit.")
    private boolean help;

    /** Prints the result as JSON, with the seconds and the peak memory, or as text. */
    void result(Object value, String text) {
        if (!json) {
            command.commandLine().getOut().println(text);
            return;
        }
        ObjectNode object = JSON.valueToTree(value);
        object.put("seconds", Math.round((System.nanoTime() - startedAt) / 1e6) / 1e3);
        object.put("peak_mib", PeakMemory.mib());
        try {
            command.commandLine().getOut().println(JSON.writeValueAsString(object));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A result cannot be written as JSON", e);
        }
    }

    boolean isVerbose() {
        return verbose;
    }

    /** One line for the person watching, on standard error. */
    void note(String format, Object... values) {
        command.commandLine().getErr().println(String.format(Locale.ROOT, format, values));
    }

    /** Shows progress on standard error until closed. */
    Progress progress(String task, String unit, long total) {
        return Progress.start(command.commandLine().getErr(), task, unit, total);
    }
}
