package io.reelshelf.data.cli;

import io.reelshelf.data.Column;
import io.reelshelf.data.Dataset;
import io.reelshelf.data.DatasetFile;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A dataset as {@code describe} prints it. */
record DatasetView(
        String name, String kind, String description, String licence, String homepage, List<FileView> files) {
    /** A file of it. */
    record FileView(
            String role,
            String name,
            String format,
            String encoding,
            @Nullable Long knownRows,
            List<ColumnView> columns) {}

    /** A column of a file. */
    record ColumnView(String name, String type, boolean nullable) {}

    static DatasetView of(Dataset dataset) {
        return new DatasetView(
                dataset.name(),
                dataset.kind().label(),
                dataset.description(),
                dataset.licence(),
                dataset.homepage().toString(),
                dataset.files().stream().map(file -> fileView(dataset, file)).toList());
    }

    private static FileView fileView(Dataset dataset, DatasetFile file) {
        OptionalLong known = dataset.knownRows(file.role());
        return new FileView(
                file.role().label(),
                file.name(),
                file.format().label(),
                file.encoding().name(),
                known.isPresent() ? known.getAsLong() : null,
                file.columns().stream().map(DatasetView::columnView).toList());
    }

    private static ColumnView columnView(Column column) {
        return new ColumnView(column.name(), column.type().label(), column.nullable());
    }

    String text() {
        return String.join("\n", name + " (" + kind + "): " + description, "Licence: " + licence, "From: " + homepage)
                + files.stream().map(DatasetView::text).collect(Collectors.joining());
    }

    private static String text(FileView file) {
        String rows = file.knownRows() == null ? "" : String.format(Locale.ROOT, ", %,d rows", file.knownRows());
        String columns = file.columns().stream()
                .map(column -> column.name() + " " + column.type() + (column.nullable() ? "?" : ""))
                .collect(Collectors.joining(", "));
        return "\n" + file.role() + ": " + file.name() + " (" + file.format() + ", " + file.encoding() + rows
                + ")\n    " + columns;
    }
}
