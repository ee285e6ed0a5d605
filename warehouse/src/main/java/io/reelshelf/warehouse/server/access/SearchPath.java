package io.reelshelf.warehouse.server.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads DuckDB's {@code search_path}: entries with commas between them, parts with dots, quoted where a name needs it. */
final class SearchPath {
    private final List<List<String>> entries = new ArrayList<>();
    private List<String> parts = new ArrayList<>();
    private final StringBuilder part = new StringBuilder();

    private SearchPath() {}

    /** The parts of each entry in lower case: a schema, or a database and a schema. */
    static List<List<String>> parse(String setting) {
        SearchPath path = new SearchPath();
        boolean quoted = false;
        for (int at = 0; at < setting.length(); at++) {
            char character = setting.charAt(at);
            if (character == '"') {
                // A doubled quote within quotes is one.
                boolean doubled = quoted && at + 1 < setting.length() && setting.charAt(at + 1) == '"';
                if (doubled) {
                    path.part.append(character);
                    at++;
                } else {
                    quoted = !quoted;
                }
            } else if (!quoted && character == '.') {
                path.endPart();
            } else if (!quoted && character == ',') {
                path.endEntry();
            } else if (quoted || !Character.isWhitespace(character)) {
                path.part.append(character);
            }
        }
        path.endEntry();
        return List.copyOf(path.entries);
    }

    private void endPart() {
        parts.add(part.toString().toLowerCase(Locale.ROOT));
        part.setLength(0);
    }

    private void endEntry() {
        endPart();
        entries.add(List.copyOf(parts));
        parts = new ArrayList<>();
    }
}
