package io.reelshelf.warehouse.features.diff;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How two versions of a view differ.
 *
 * @param view {@code schema.view}
 * @param key the columns that rows were matched by: the new version's grain
 * @param note why rows were not compared; else empty
 * @param oldRows rows of the old version
 * @param newRows rows of the new one
 * @param onlyOld rows whose key only the old version has
 * @param onlyNew rows whose key only the new version has
 * @param changed rows of both with at least one value that differs
 * @param columns the columns that differ, in value or as such
 * @param examples some rows of each kind
 */
public record ViewDiff(
        String view,
        List<String> key,
        String note,
        long oldRows,
        long newRows,
        long onlyOld,
        long onlyNew,
        long changed,
        List<ColumnDiff> columns,
        List<Example> examples) {
    /** Copies the lists. */
    public ViewDiff {
        Objects.requireNonNull(view);
        Objects.requireNonNull(note);
        key = List.copyOf(key);
        columns = List.copyOf(columns);
        examples = List.copyOf(examples);
    }

    /** True where nothing differs, the columns' types included. */
    public boolean same() {
        return note.isEmpty() && onlyOld == 0 && onlyNew == 0 && changed == 0 && columns.isEmpty();
    }

    /**
     * How a column differs.
     *
     * @param column its name
     * @param schema {@code added}, {@code removed} or {@code retyped}; else empty
     * @param oldType its type in the old version; empty where it was added
     * @param newType its type in the new version; empty where it was removed
     * @param changed rows of both versions whose values differ
     * @param largestChange of numbers: the largest difference, new minus old, either way; null for others
     */
    public record ColumnDiff(
            String column,
            String schema,
            String oldType,
            String newType,
            long changed,
            @Nullable Double largestChange) {}

    /**
     * A row that differs.
     *
     * @param kind {@code only_old}, {@code only_new} or {@code changed}
     * @param key the key's values, as text
     * @param column what differs; empty where a whole row does
     * @param oldValue as text; null where it is NULL or there is none
     * @param newValue likewise
     */
    public record Example(
            String kind,
            List<@Nullable String> key,
            String column,
            @Nullable String oldValue,
            @Nullable String newValue) {
        /** Keeps a copy of the key, whose values may be null. */
        public Example {
            key = Collections.unmodifiableList(new ArrayList<>(key));
        }
    }
}
