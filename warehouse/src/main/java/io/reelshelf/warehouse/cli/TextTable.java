package io.reelshelf.warehouse.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Rows in aligned columns, for people; a cell is cut to 60 characters. */
public final class TextTable {
    private static final int MAX_WIDTH = 60;

    private final List<String> header;
    private final List<List<String>> rows = new ArrayList<>();

    /** A table with these column names. */
    public TextTable(List<String> header) {
        this.header = List.copyOf(header);
    }

    /** Adds a row; whole numbers are grouped by thousands, null is empty. */
    public TextTable row(@Nullable Object... cells) {
        List<String> row = new ArrayList<>();
        for (@Nullable Object cell : cells) {
            row.add(cell instanceof Long number ? String.format(Locale.ROOT, "%,d", number) : shown(cell));
        }
        return row(row);
    }

    /** Adds a row of text, one a column. */
    public TextTable row(List<String> cells) {
        rows.add(cells.stream().map(TextTable::shorten).toList());
        return this;
    }

    /** The lines, the header first. */
    public String render() {
        int[] widths = new int[header.size()];
        for (int i = 0; i < widths.length; i++) {
            widths[i] = header.get(i).length();
            for (List<String> row : rows) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        }
        List<String> lines = new ArrayList<>();
        lines.add(line(header, widths));
        rows.forEach(row -> lines.add(line(row, widths)));
        return String.join(System.lineSeparator(), lines);
    }

    private static String line(List<String> cells, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i);
            String padding = " ".repeat(widths[i] - cell.length());
            boolean number = cell.matches("-?[\\d,.]+");
            line.append(number ? padding + cell : cell + padding).append("  ");
        }
        return line.toString().stripTrailing();
    }

    private static String shown(@Nullable Object cell) {
        return cell == null ? "" : String.valueOf(cell);
    }

    private static String shorten(String cell) {
        String oneLine = cell.replaceAll("\\s+", " ");
        return oneLine.length() <= MAX_WIDTH ? oneLine : oneLine.substring(0, MAX_WIDTH - 1) + "…";
    }
}
