package io.reelshelf.warehouse.shell;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One line a cell, for rows that are wider than the screen. */
final class VerticalWriter implements RowWriter {
    private final Writer out;
    private List<String> columns = List.of();
    private int width;
    private long count;

    VerticalWriter(Writer out) {
        this.out = out;
    }

    @Override
    public void begin(List<String> names) {
        columns = List.copyOf(names);
        width = names.stream().mapToInt(String::length).max().orElse(0);
    }

    @Override
    public void row(List<@Nullable Object> cells) throws IOException {
        count++;
        out.write("-[ row " + count + " ]-\n");
        for (int i = 0; i < columns.size(); i++) {
            String name = columns.get(i);
            Object cell = cells.get(i);
            out.write(name + " ".repeat(width - name.length()) + " | " + (cell == null ? "" : cell) + "\n");
        }
    }

    @Override
    public void end(long rows) throws IOException {
        out.write(TableWriter.counted(rows));
        out.flush();
    }
}
