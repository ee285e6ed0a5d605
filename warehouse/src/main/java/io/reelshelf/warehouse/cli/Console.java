package io.reelshelf.warehouse.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.io.PrintStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * A command's output. Results go to standard output, as text or as one JSON object; everything else goes to standard
 * error, so that a result can be piped.
 */
public final class Console {
    /** Records become objects with snake_case keys; times are ISO-8601 text. */
    private static final ObjectMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .addModule(new SimpleModule()
                    .addSerializer(Instant.class, ToStringSerializer.instance)
                    .addSerializer(LocalDate.class, ToStringSerializer.instance)
                    .addSerializer(LocalDateTime.class, ToStringSerializer.instance))
            .build();

    private final PrintStream out;
    private final PrintStream err;
    private final boolean json;

    /** Writes to the process's streams. */
    public Console(boolean json) {
        this(System.out, System.err, json);
    }

    /** Writes to other streams. */
    public Console(PrintStream out, PrintStream err, boolean json) {
        this.out = out;
        this.err = err;
        this.json = json;
    }

    /** Prints a command's result: the object as JSON, or the text. Call it once. */
    public void result(Object value, String text) {
        out.println(json ? toJson(value) : text);
        out.flush();
    }

    /** One line for the person watching; never part of the result. */
    public void note(String line) {
        err.println(line);
    }

    /**
     * Starts showing progress: a bar on a terminal, a line every ten seconds otherwise.
     *
     * @param task a few words
     * @param unit what is counted, such as {@code " rows"}
     * @param total how many; -1 where unknown
     */
    public Progress progress(String task, String unit, long total) {
        return Progress.start(err, task, unit, total);
    }

    /** The JSON of a value, as {@link #result} prints it. */
    public static String toJson(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A result cannot be written as JSON: " + value.getClass(), e);
        }
    }
}
