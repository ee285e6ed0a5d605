package io.reelshelf.warehouse.shell;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Aligned columns. The widths are those of the first rows; a later cell that is longer pushes its row to the right, so
 * that any number of rows takes the memory of the first ones.
 */
final class TableWriter implements RowWriter {
    private static final int MEASURED_ROWS = 500;
    private static final int MAX_WIDTH = 60;

    private final Writer out;
    private final List<List<@Nullable Object>> held = new ArrayList<>();
    private List<String> columns = List.of();
    private int[] widths = {};
    private boolean measured;

    TableWriter(Writer out) {
        this.out = out;
    }

    @Override
    public void begin(List<String> names) {
        columns = List.copyOf(names);
        widths = names.stream().mapToInt(String::length).toArray();
    }

    @Override
    public void row(List<@Nullable Object> cells) throws IOException {
        if (measured) {
            line(cells);
            return;
        }
        held.add(cells);
        if (held.size() == MEASURED_ROWS) {
            release();
        }
    }

    private void release() throws IOException {
        measured = true;
        for (List<@Nullable Object> row : held) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], shown(row.get(i)).length());
            }
        }
        line(List.copyOf(columns));
        List<String> rules = new ArrayList<>();
        for (int width : widths) {
            rules.add("-".repeat(width));
        }
        out.write(String.join("-+-", rules) + "\n");
        for (List<@Nullable Object> row : held) {
            line(row);
        }
        held.clear();
    }

    private void line(List<@Nullable Object> cells) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            String text = shown(cells.get(i));
            String padding = " ".repeat(Math.max(0, widths[i] - text.length()));
            line.append(i > 0 ? " | " : "");
            line.append(cells.get(i) instanceof Number ? padding + text : text + padding);
        }
        out.write(line.toString().stripTrailing());
        out.write('\n');
    }

    private static String shown(@Nullable Object cell) {
        if (cell == null) {
            return "";
        }
        String text = cell.toString();
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < Math.min(text.length(), MAX_WIDTH); i++) {
            char c = text.charAt(i);
            line.append(Character.isISOControl(c) ? ' ' : c);
        }
        if (text.length() > MAX_WIDTH) {
            line.setCharAt(MAX_WIDTH - 1, '…');
        }
        return line.toString();
    }

    @Override
    public void end(long rows) throws IOException {
        if (!measured) {
            release();
        }
        out.write(counted(rows));
        out.flush();
    }

    static String counted(long rows) {
        return rows == 1 ? "(1 row)\n" : "(" + rows + " rows)\n";
    }
}
