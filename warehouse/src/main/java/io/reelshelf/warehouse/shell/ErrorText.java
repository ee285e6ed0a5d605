package io.reelshelf.warehouse.shell;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An engine's error for a person: its code and words, the line with a caret under the place, and the hint. */
final class ErrorText {
    /** How PostgreSQL's drivers write the field; it counts characters from 1. */
    private static final Pattern POSITION = Pattern.compile("(?m)^\\s*Position: (\\d+)$");

    private ErrorText() {}

    static String of(SQLException error, String statement) {
        String message = String.valueOf(error.getMessage()).strip();
        String state = error.getSQLState();
        List<String> lines = new ArrayList<>();
        String words = POSITION.matcher(message).replaceAll("").strip().replaceFirst("^ERROR: ", "");
        lines.add("error[" + (state == null ? "SQL" : state) + "]: " + words);
        Matcher place = POSITION.matcher(message);
        if (place.find()) {
            lines.addAll(marked(statement, Integer.parseInt(place.group(1)) - 1));
        }
        return String.join("\n", lines);
    }

    private static List<String> marked(String statement, int position) {
        if (position < 0 || position > statement.length()) {
            return List.of();
        }
        int start = statement.lastIndexOf('\n', position - 1) + 1;
        int end = statement.indexOf('\n', position);
        String line = statement.substring(start, end < 0 ? statement.length() : end);
        long number = statement.substring(0, start).lines().count() + 1;
        String label = "line " + number + ": ";
        return List.of(label + line.replace('\t', ' '), " ".repeat(label.length() + position - start) + "^");
    }
}
