package io.reelshelf.sql;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads the comment at the top of a view file: {@code -- key: value} lines; a line indented by two more spaces goes on with
 * the value, or is one column under {@code columns}.
 */
final class HeaderParser {
    private static final Set<String> KEYS = Set.of("description", "grain", "materialization", "columns");
    private static final String TABLE = "table";

    private final String file;
    private final Map<String, List<Line>> values = new LinkedHashMap<>();

    private HeaderParser(String file) {
        this.file = file;
    }

    private record Line(int number, String text) {}

    /** How many lines from the top are header. */
    static int length(List<String> lines) {
        int length = 0;
        while (length < lines.size() && lines.get(length).startsWith("--")) {
            length++;
        }
        return length;
    }

    static ViewHeader parse(String file, List<String> lines) {
        HeaderParser parser = new HeaderParser(file);
        parser.readKeys(lines);
        return parser.header();
    }

    private void readKeys(List<String> lines) {
        List<Line> current = null;
        for (int i = 0; i < lines.size(); i++) {
            String text = lines.get(i).substring(2);
            if (text.startsWith("   ") && current != null) {
                current.add(new Line(i + 1, text.strip()));
            } else {
                current = readKey(i + 1, text.strip());
            }
        }
    }

    private List<Line> readKey(int number, String text) {
        int colon = text.indexOf(':');
        String key = colon < 0 ? text : text.substring(0, colon).strip();
        if (!KEYS.contains(key)) {
            throw fault(
                    number,
                    "the header has no key \"" + key + "\"" + Suggestion.didYouMean(key, KEYS)
                            + ". Its keys are description, grain, materialization and columns; a further line of a value"
                            + " starts with three spaces");
        }
        List<Line> value = new ArrayList<>();
        if (values.put(key, value) != null) {
            throw fault(number, "the header says \"" + key + "\" twice. Keep one");
        }
        String rest = text.substring(colon + 1).strip();
        if (!rest.isEmpty()) {
            value.add(new Line(number, rest));
        }
        return value;
    }

    private ViewHeader header() {
        String materialization = text("materialization");
        if (!materialization.equals(TABLE)) {
            throw fault(
                    required("materialization").get(0).number(),
                    "the materialization \"" + materialization + "\" is not known. Write table");
        }
        List<ViewColumn> columns = columns();
        List<String> names = columns.stream().map(ViewColumn::name).toList();
        List<String> grain = List.of(text("grain").split(",\\s*"));
        for (String column : grain) {
            if (!names.contains(column)) {
                throw fault(
                        required("grain").get(0).number(),
                        "the grain's column \"" + column + "\" is not among the columns"
                                + Suggestion.didYouMean(column, names));
            }
        }
        return new ViewHeader(text("description"), grain, columns);
    }

    private List<ViewColumn> columns() {
        List<ViewColumn> columns = new ArrayList<>();
        for (Line line : required("columns")) {
            int colon = line.text().indexOf(": ");
            if (colon <= 0) {
                throw fault(line.number(), "a column is written \"name: description\", on one line");
            }
            columns.add(new ViewColumn(
                    line.text().substring(0, colon),
                    line.text().substring(colon + 2).strip()));
        }
        return columns;
    }

    private String text(String key) {
        return String.join(" ", required(key).stream().map(Line::text).toList());
    }

    private List<Line> required(String key) {
        List<Line> lines = values.getOrDefault(key, List.of());
        if (lines.isEmpty()) {
            throw fault(1, "the header lacks \"" + key + "\". Add the line \"-- " + key + ": ...\"");
        }
        return lines;
    }

    private ViewException fault(int line, String what) {
        return new ViewException(ViewError.BAD_HEADER, file + ":" + line + ": " + what + ".");
    }
}
