package io.reelshelf.warehouse.shell;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** RFC 4180 with a header; null is an empty field, an empty text is {@code ""}. */
final class CsvWriter implements RowWriter {
    private final Writer out;

    CsvWriter(Writer out) {
        this.out = out;
    }

    @Override
    public void begin(List<String> columns) throws IOException {
        row(List.copyOf(columns));
    }

    @Override
    public void row(List<@Nullable Object> cells) throws IOException {
        for (int i = 0; i < cells.size(); i++) {
            if (i > 0) {
                out.write(',');
            }
            Object cell = cells.get(i);
            if (cell != null) {
                out.write(quoted(cell.toString()));
            }
        }
        out.write("\r\n");
    }

    private static String quoted(String cell) {
        boolean plain = !cell.isEmpty() && cell.chars().noneMatch(c -> c == '"' || c == ',' || c == '\r' || c == '\n');
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }

    @Override
    public void end(long rows) throws IOException {
        out.flush();
    }
}
