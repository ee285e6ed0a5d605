package io.reelshelf.warehouse.cli;

import io.reelshelf.warehouse.features.diff.ViewDiff;
import io.reelshelf.warehouse.features.diff.ViewDiff.ColumnDiff;
import io.reelshelf.warehouse.features.diff.ViewDiff.Example;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A comparison for people. */
final class DiffText {
    private DiffText() {}

    static String of(List<ViewDiff> diffs) {
        if (diffs.isEmpty()) {
            return "No view's SQL differs from the old version. Name views to compare them in any case.";
        }
        return diffs.stream().map(DiffText::of).collect(Collectors.joining(System.lineSeparator()));
    }

    private static String of(ViewDiff diff) {
        List<String> lines = new ArrayList<>();
        lines.add(diff.view() + ": " + summary(diff));
        if (!diff.columns().isEmpty()) {
            TextTable table = new TextTable(List.of("column", "changed rows", "largest change", "schema"));
            diff.columns()
                    .forEach(column -> table.row(column.column(), column.changed(), largest(column), schema(column)));
            lines.add(indented(table));
        }
        if (!diff.examples().isEmpty()) {
            TextTable table = new TextTable(
                    List.of("row", "key (" + String.join(", ", diff.key()) + ")", "column", "old", "new"));
            diff.examples()
                    .forEach(example -> table.row(List.of(
                            kind(example),
                            example.key().stream().map(DiffText::value).collect(Collectors.joining(", ")),
                            example.column(),
                            example.kind().equals("changed") ? value(example.oldValue()) : "",
                            example.kind().equals("changed") ? value(example.newValue()) : "")));
            lines.add(indented(table));
        }
        return String.join(System.lineSeparator(), lines);
    }

    private static String summary(ViewDiff diff) {
        String rows = number(diff.oldRows()) + " rows before, " + number(diff.newRows()) + " now";
        if (!diff.note().isEmpty()) {
            return rows + "; not compared: " + diff.note() + ".";
        }
        if (diff.same()) {
            return rows + ", the same.";
        }
        return rows + "; " + number(diff.onlyOld()) + " only before, " + number(diff.onlyNew()) + " only now, "
                + number(diff.changed()) + " changed.";
    }

    private static String schema(ColumnDiff column) {
        return switch (column.schema()) {
            case "added" -> "added as " + column.newType();
            case "removed" -> "removed, was " + column.oldType();
            case "retyped" -> column.oldType() + " became " + column.newType();
            default -> "";
        };
    }

    private static String largest(ColumnDiff column) {
        Double largest = column.largestChange();
        return largest == null || column.changed() == 0 ? "" : String.format(Locale.ROOT, "%.6g", largest);
    }

    private static String kind(Example example) {
        return example.kind()
                .replace('_', ' ')
                .replace("only old", "only before")
                .replace("only new", "only now");
    }

    private static String value(@Nullable String value) {
        return Objects.requireNonNullElse(value, "NULL");
    }

    private static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private static String indented(TextTable table) {
        return table.render().indent(2).stripTrailing();
    }
}
