package io.reelshelf.sql.lineage;

import io.reelshelf.sql.catalog.CatalogColumn;
import io.reelshelf.sql.catalog.CompiledView;
import io.reelshelf.sql.catalog.CompiledViews;
import io.reelshelf.sql.source.Suggestion;
import io.reelshelf.sql.source.ViewError;
import io.reelshelf.sql.source.ViewException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Column lineage of a set of views. */
public final class Lineage {
    private final Map<Origin, Set<Input>> inputs;

    private Lineage(Map<Origin, Set<Input>> inputs) {
        this.inputs = inputs;
    }

    /** Traces every column of every view. */
    public static Lineage of(CompiledViews views) {
        Map<Origin, Set<Input>> inputs = new LinkedHashMap<>();
        for (CompiledView view : views.ordered()) {
            Trace trace = new Tracer().trace(view.validation().relation());
            List<CatalogColumn> columns = view.columns();
            for (int i = 0; i < columns.size(); i++) {
                Set<Input> made = trace.columns().get(i);
                // A constant that comes from no table is there as often as there are rows.
                inputs.put(new Origin(view.view().name(), columns.get(i).name()), made.isEmpty() ? trace.rows() : made);
            }
        }
        return new Lineage(inputs);
    }

    /** What a column is made of, one step back; empty for a column of the warehouse's own tables. */
    public Set<Input> inputs(Origin column) {
        return new TreeSet<>(inputs.getOrDefault(column, Set.of()));
    }

    /** The columns of the warehouse's own tables that a column is made of, through every view on the way. */
    public Set<Origin> sources(Origin column) {
        Set<Origin> sources = new TreeSet<>();
        collect(column, sources, new TreeSet<>());
        return sources;
    }

    private void collect(Origin column, Set<Origin> sources, Set<Origin> seen) {
        if (!seen.add(column)) {
            return;
        }
        Set<Input> made = inputs.getOrDefault(column, Set.of());
        if (made.isEmpty() && !isView(column.table())) {
            sources.add(column);
        }
        made.forEach(input -> collect(input.origin(), sources, seen));
        if (column.column().equals(Origin.ALL_ROWS)) {
            columns(column.table()).forEach(each -> collect(each, sources, seen));
        }
    }

    private boolean isView(String table) {
        return inputs.keySet().stream().anyMatch(column -> column.table().equals(table));
    }

    /** Every column that a change of this one would touch, in the order of the views, with how. */
    public Map<Origin, Set<Use>> impact(Origin changed) {
        Map<Origin, Set<Use>> touched = new LinkedHashMap<>();
        inputs.forEach((column, made) -> {
            for (Input input : made) {
                boolean rows = input.origin().column().equals(Origin.ALL_ROWS)
                        && touched.keySet().stream()
                                .anyMatch(each ->
                                        each.table().equals(input.origin().table()));
                if (input.origin().equals(changed) || touched.containsKey(input.origin()) || rows) {
                    touched.computeIfAbsent(column, none -> new TreeSet<>()).add(input.use());
                }
            }
        });
        return touched;
    }

    /**
     * The columns that a user names: {@code schema.view} for all of it, or {@code schema.view.column}.
     *
     * @throws ViewException where there is none, with what may have been meant
     */
    public List<Origin> named(String name) {
        List<Origin> all = List.copyOf(inputs.keySet());
        List<Origin> found = all.stream()
                .filter(column ->
                        column.toString().equals(name) || column.table().equals(name))
                .toList();
        if (found.isEmpty()) {
            Set<String> names = new TreeSet<>();
            all.forEach(column -> {
                names.add(column.table());
                names.add(column.toString());
            });
            throw ViewException.at(
                    ViewError.UNKNOWN_COLUMN,
                    name,
                    "there is no view or column of this name" + Suggestion.endingWithDidYouMean(name, names)
                            + " Write schema.view or schema.view.column");
        }
        return found;
    }

    private List<Origin> columns(String table) {
        return inputs.keySet().stream()
                .filter(column -> column.table().equals(table))
                .toList();
    }
}
