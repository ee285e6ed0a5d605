package io.reelshelf.jobs.jdbc;

import java.util.ArrayList;
import java.util.List;

/** Names in statements: quoted, each part of {@code schema.table} on its own. */
final class Identifiers {
    private Identifiers() {}

    static String quote(String name) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        for (int dot = name.indexOf('.'); dot >= 0; dot = name.indexOf('.', start)) {
            parts.add(quotePart(name.substring(start, dot)));
            start = dot + 1;
        }
        parts.add(quotePart(name.substring(start)));
        return String.join(".", parts);
    }

    private static String quotePart(String part) {
        if (part.isEmpty() || part.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("A name has an empty part or a null character: \"" + part + "\"");
        }
        return '"' + part.replace("\"", "\"\"") + '"';
    }
}
