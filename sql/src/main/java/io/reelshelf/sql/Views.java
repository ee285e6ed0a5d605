package io.reelshelf.sql;

import io.reelshelf.sql.source.Suggestion;
import io.reelshelf.sql.source.TableReference;
import io.reelshelf.sql.source.ViewError;
import io.reelshelf.sql.source.ViewException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** A set of views that refer to each other and to the warehouse's own tables; they form no circle. */
public final class Views {
    private static final Set<String> VIEW_SCHEMAS = Set.of("features", "reports");

    private final Map<String, View> byName;
    private final List<View> ordered;

    private Views(Map<String, View> byName) {
        this.byName = byName;
        checkReferences(byName.keySet(), VIEW_SCHEMAS);
        this.ordered = DependencyOrder.of(byName);
    }

    /** The views that come with Reelshelf. */
    public static Views bundled() {
        return of(ViewFiles.bundled());
    }

    /**
     * Parses view files and orders their views.
     *
     * @throws ViewException for the first fault: a bad header, unreadable SQL, a reference to a view that is not there, a
     *     circle, or two files of one view
     */
    public static Views of(Collection<ViewFile> files) {
        Map<String, View> views = new LinkedHashMap<>();
        Map<String, ViewFile> sources = new LinkedHashMap<>();
        for (ViewFile file : files) {
            ViewFile former = sources.put(file.viewName(), file);
            if (former != null) {
                throw new ViewException(
                        ViewError.DUPLICATE_VIEW,
                        file.path() + ": " + file.viewName() + " is defined in " + former.path() + " too. Keep one.");
            }
            views.put(file.viewName(), ViewParser.parse(file));
        }
        return new Views(views);
    }

    /** The views, each after those that it reads; else by name. */
    public List<View> ordered() {
        return ordered;
    }

    /** The view of a name; empty where no file defines it. */
    public Optional<View> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /**
     * Checks that every table outside the view schemas exists.
     *
     * @param tables the warehouse's own tables, as {@code schema.table}
     */
    public void checkAgainst(Collection<String> tables) {
        Set<String> known = new TreeSet<>(tables);
        known.addAll(byName.keySet());
        Set<String> schemas = new TreeSet<>();
        byName.values().forEach(view -> view.references().forEach(reference -> schemas.add(reference.schema())));
        checkReferences(known, schemas);
    }

    private void checkReferences(Set<String> known, Set<String> schemas) {
        for (View view : byName.values()) {
            for (TableReference reference : view.references()) {
                if (schemas.contains(reference.schema()) && !known.contains(reference.table())) {
                    throw unknown(view, reference, new ArrayList<>(known));
                }
            }
        }
    }

    private static ViewException unknown(View view, TableReference reference, List<String> known) {
        return new ViewException(
                ViewError.UNKNOWN_TABLE,
                view.query().source().place(reference.start()) + ": there is no table " + reference.table()
                        + Suggestion.endingWithDidYouMean(reference.table(), known)
                        + " Read a table of the warehouse or a view that has a file.");
    }
}
