package io.reelshelf.warehouse.load;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The statements of a SQL file on the classpath: each ends with a semicolon at the end of a line. */
record SqlScript(List<Statement> statements) {
    /**
     * One statement.
     *
     * @param comment the comment lines above it, joined
     * @param sql its text without comments and semicolon
     */
    record Statement(String comment, String sql) {}

    SqlScript {
        statements = List.copyOf(statements);
    }

    static SqlScript read(String resource) {
        try (InputStream in = SqlScript.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("The jar lacks " + resource);
            }
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + resource, e);
        }
    }

    static SqlScript parse(String text) {
        List<Statement> statements = new ArrayList<>();
        StringBuilder comment = new StringBuilder();
        StringBuilder sql = new StringBuilder();
        for (String line : text.lines().toList()) {
            if (line.startsWith("--")) {
                comment.append(comment.isEmpty() ? "" : " ")
                        .append(line.substring(2).strip());
            } else if (line.endsWith(";")) {
                sql.append(line, 0, line.length() - 1);
                statements.add(new Statement(comment.toString(), sql.toString().strip()));
                comment.setLength(0);
                sql.setLength(0);
            } else {
                sql.append(line).append('\n');
            }
        }
        if (!sql.toString().isBlank()) {
            throw new IllegalArgumentException("A statement does not end with a semicolon: " + sql);
        }
        return new SqlScript(statements);
    }
}
