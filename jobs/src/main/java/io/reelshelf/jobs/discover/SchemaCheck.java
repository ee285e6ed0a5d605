package io.reelshelf.jobs.discover;

import io.reelshelf.data.Column;
import io.reelshelf.data.ColumnType;
import io.reelshelf.data.DatasetFile;
import io.reelshelf.jobs.JobsError;
import io.reelshelf.jobs.JobsException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Compares a file's columns with the declared ones. A few bad rows are the quarantine's matter; the schema drifted where
 * a header says so, or where more than half of the sampled rows do.
 */
final class SchemaCheck {
    private static final double DRIFTED = 0.5;

    private final DatasetFile declared;
    private final String file;

    SchemaCheck(DatasetFile declared, String file) {
        this.declared = declared;
        this.file = file;
    }

    /** A header's names, in the file's order; refused where a declared one is missing or another was added. */
    List<String> checkHeader(List<String> header) {
        List<String> found = header.stream().map(SchemaCheck::normalise).toList();
        List<String> missing = new ArrayList<>(declared.columnNames());
        missing.removeAll(found);
        List<String> added = new ArrayList<>(found);
        declared.columnNames().forEach(added::remove);
        if (!missing.isEmpty() || !added.isEmpty()) {
            throw drift((missing.isEmpty() ? "" : "missing column " + quoted(missing) + "; ")
                    + (added.isEmpty() ? "" : "added column " + quoted(added) + "; ")
                    + "declared " + quoted(declared.columnNames()) + ", found " + quoted(found));
        }
        return found;
    }

    /** The file's columns by their sampled rows, whose fields stand in the order of {@code names}. */
    List<FoundColumn> check(List<String[]> sample, List<String> names) {
        int width = usualWidth(sample);
        if (!sample.isEmpty() && width != names.size()) {
            throw drift(widthChanged(sample, width));
        }
        List<FoundColumn> columns = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            columns.add(column(names.get(i), values(sample, i, width)));
        }
        return columns;
    }

    private FoundColumn column(String name, List<String> values) {
        Column column = declared.columns().get(declared.indexOf(name).orElseThrow());
        List<String> filled = values.stream().filter(value -> !value.isEmpty()).toList();
        Optional<ColumnType> found = TypeInference.infer(filled);
        if (TypeInference.share(column.type(), filled) < DRIFTED) {
            throw drift("column '" + name + "' was retyped: declared "
                    + column.type().label() + ", found "
                    + found.map(ColumnType::label).orElse("nothing") + " such as '" + shorten(filled.get(0)) + "'");
        }
        return new FoundColumn(
                name,
                column.type().label(),
                found.map(ColumnType::label).orElse(null),
                values.size() - filled.size(),
                values.size());
    }

    private String widthChanged(List<String[]> sample, int width) {
        List<ColumnType> found = new ArrayList<>();
        for (int i = 0; i < width; i++) {
            List<String> filled = values(sample, i, width).stream()
                    .filter(value -> !value.isEmpty())
                    .toList();
            found.add(TypeInference.infer(filled).orElse(ColumnType.TEXT));
        }
        int declaredWidth = declared.columns().size();
        String what = width < declaredWidth
                ? "missing column, probably '" + declared.columnNames().get(firstMisfit(sample, width)) + "'"
                : "added column: the file's rows go on after '"
                        + declared.columnNames().get(declaredWidth - 1) + "'";
        return what + "; declared " + declaredWidth + " columns " + quoted(declared.columnNames()) + ", found " + width
                + " of types "
                + found.stream().map(ColumnType::label).collect(Collectors.joining(", "));
    }

    /** The first declared column whose values the file does not hold at its place. */
    private int firstMisfit(List<String[]> sample, int width) {
        for (int i = 0; i < width; i++) {
            ColumnType type = declared.columns().get(i).type();
            if (TypeInference.share(type, values(sample, i, width)) < DRIFTED) {
                return i;
            }
        }
        return width;
    }

    private static int usualWidth(List<String[]> sample) {
        Map<Integer, Long> widths = sample.stream()
                .map(row -> row.length)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return widths.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(0);
    }

    private static List<String> values(List<String[]> sample, int index, int width) {
        return sample.stream()
                .filter(row -> row.length == width)
                .map(row -> row[index].strip())
                .toList();
    }

    private JobsException drift(String what) {
        return new JobsException(
                JobsError.SCHEMA_DRIFT,
                file + ": its schema is not the declared one: " + what
                        + "; nothing was loaded: mend the file, or choose the dataset that it belongs to");
    }

    private static String normalise(String name) {
        return name.replace("\uFEFF", "").strip().toLowerCase(Locale.ROOT);
    }

    private static String quoted(List<String> names) {
        return names.stream().map(name -> "'" + shorten(name) + "'").collect(Collectors.joining(", "));
    }

    private static String shorten(String text) {
        return text.length() <= 60 ? text : text.substring(0, 59) + "…";
    }
}
