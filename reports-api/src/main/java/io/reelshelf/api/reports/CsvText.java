package io.reelshelf.api.reports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/**
 * Rows as CSV of RFC 4180 with a header. Text that a spreadsheet would run as a formula gets an apostrophe in front, as OWASP
 * advises ("CSV Injection"); numbers stay as they are.
 */
final class CsvText {
    private static final String FORMULA_STARTS = "=+-@\t\r\n";

    private CsvText() {}

    static String of(List<Column> columns, List<Map<String, @Nullable Object>> rows) {
        StringBuilder text = new StringBuilder();
        try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
            printer.printRecord(columns.stream().map(Column::name).toList());
            for (Map<String, @Nullable Object> row : rows) {
                List<@Nullable Object> cells = new ArrayList<>(columns.size());
                for (Column column : columns) {
                    cells.add(harmless(row.get(column.name())));
                }
                printer.printRecord(cells);
            }
        } catch (IOException exception) {
            throw new UncheckedIOException("Cannot write CSV in memory", exception);
        }
        return text.toString();
    }

    private static @Nullable Object harmless(@Nullable Object cell) {
        boolean formula = cell instanceof String text && !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
        return formula ? "'" + cell : cell;
    }
}
