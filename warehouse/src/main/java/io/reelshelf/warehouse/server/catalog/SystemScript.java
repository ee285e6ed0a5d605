package io.reelshelf.warehouse.server.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The statements of a file under db/system: each ends with a semicolon at the end of a line. */
final class SystemScript {
    private SystemScript() {}

    /**
     * Reads a file.
     *
     * @param values what stands for each placeholder {@code ${key}} of the file
     */
    static List<String> statements(String file, Map<String, String> values) {
        List<String> statements = new ArrayList<>();
        StringBuilder statement = new StringBuilder();
        for (String line : read("/db/system/" + file).lines().toList()) {
            if (line.startsWith("--")) {
                continue;
            }
            statement.append(line).append('\n');
            if (line.endsWith(";")) {
                statements.add(filled(statement.toString(), values));
                statement.setLength(0);
            }
        }
        if (!statement.toString().isBlank()) {
            throw new IllegalStateException("A statement of " + file + " does not end with a semicolon: " + statement);
        }
        return List.copyOf(statements);
    }

    private static String filled(String statement, Map<String, String> values) {
        String filled = statement;
        for (Map.Entry<String, String> value : values.entrySet()) {
            filled = filled.replace("${" + value.getKey() + "}", value.getValue());
        }
        return filled;
    }

    private static String read(String resource) {
        try (InputStream in = SystemScript.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("The jar lacks " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + resource, e);
        }
    }
}
