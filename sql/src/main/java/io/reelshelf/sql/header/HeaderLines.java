package io.reelshelf.sql.header;

import io.reelshelf.sql.source.Suggestion;
import io.reelshelf.sql.source.ViewError;
import io.reelshelf.sql.source.ViewException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A header's lines by key: {@code -- key: value}; a line indented by three spaces goes on with the value or is one entry
 * of it, and a line indented by more goes on with the entry.
 */
final class HeaderLines {
    private static final String ENTRY = "   ";

    private final String file;
    private final List<String> keys;
    private final Map<String, List<Line>> values = new LinkedHashMap<>();

    /**
     * A piece of a value.
     *
     * @param number its line in the file, from 1
     * @param column the column of its first character, from 1
     */
    record Line(int number, int column, String text) {
        Line and(Line more) {
            return new Line(number, column, text + " " + more.text());
        }
    }

    HeaderLines(String file, List<String> keys, List<String> lines) {
        this.file = file;
        this.keys = keys;
        String key = "";
        for (int i = 0; i < lines.size(); i++) {
            String text = lines.get(i).substring(2);
            if (text.startsWith(ENTRY) && !key.isEmpty()) {
                goOn(key, line(i + 1, text), text.startsWith(ENTRY + " "));
            } else if (!text.isBlank()) {
                key = readKey(i + 1, text);
            }
        }
    }

    private static Line line(int number, String text) {
        String stripped = text.stripLeading();
        return new Line(number, 3 + text.length() - stripped.length(), stripped.stripTrailing());
    }

    private void goOn(String key, Line line, boolean deeper) {
        List<Line> value = values.getOrDefault(key, new ArrayList<>());
        if (deeper && !value.isEmpty()) {
            value.set(value.size() - 1, value.get(value.size() - 1).and(line));
        } else {
            value.add(line);
        }
    }

    private String readKey(int number, String text) {
        Line line = line(number, text);
        int colon = line.text().indexOf(':');
        String key = colon < 0 ? line.text() : line.text().substring(0, colon).strip();
        if (!keys.contains(key)) {
            throw fault(
                    line,
                    "the header has no key \"" + key + "\"" + Suggestion.endingWithDidYouMean(key, keys)
                            + " Its keys are " + String.join(", ", keys)
                            + "; a further line of a value starts with three spaces");
        }
        List<Line> value = new ArrayList<>();
        if (values.put(key, value) != null) {
            throw fault(line, "the header says \"" + key + "\" twice. Keep one");
        }
        String rest = line.text().substring(Math.min(colon + 1, line.text().length()));
        if (colon >= 0 && !rest.isBlank()) {
            value.add(new Line(
                    number,
                    line.column() + line.text().length() - rest.stripLeading().length(),
                    rest.strip()));
        }
        return key;
    }

    /** The lines of a key; none where the header lacks it. */
    List<Line> optional(String key) {
        return values.getOrDefault(key, List.of());
    }

    /** The lines of a key that every header has. */
    List<Line> required(String key) {
        List<Line> lines = optional(key);
        if (lines.isEmpty()) {
            throw fault(new Line(1, 1, ""), "the header lacks \"" + key + "\". Add the line \"-- " + key + ": ...\"");
        }
        return lines;
    }

    /** A required value as one text. */
    Line text(String key) {
        return required(key).stream().reduce(Line::and).orElseThrow();
    }

    ViewException fault(Line line, String what) {
        return ViewException.at(ViewError.BAD_HEADER, file + ":" + line.number() + ":" + line.column(), what);
    }

    String file() {
        return file;
    }
}
