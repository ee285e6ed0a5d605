package io.reelshelf.jobs.evaluate;

import io.reelshelf.jobs.train.TrainException;
import io.reelshelf.warehouse.cli.Console;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where a result goes: a picocli mixin. */
final class Output {
    @Option(
            names = "--json",
            paramLabel = "FILE",
            arity = "0..1",
            fallbackValue = "",
            description = "Write the result as one JSON object to the file, or to standard output without one.")
    private @Nullable String json;

    /** Text goes to standard output unless the JSON does. */
    Console console() {
        return new Console(json != null && json.isEmpty());
    }

    void write(Object result, String text) {
        if (json != null && !json.isEmpty()) {
            try {
                Files.write(
                        Path.of(json),
                        (Console.toJson(result) + System.lineSeparator()).getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw TrainException.badOption("--json " + json, "cannot be written (" + e + "): give another file");
            }
        }
        console().result(result, text);
    }
}
