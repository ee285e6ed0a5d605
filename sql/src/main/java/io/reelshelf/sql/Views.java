package io.reelshelf.sql;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** A set of views that refer to each other and to the warehouse's own tables; they form no circle. */
public final class Views {
    private static final Set<String> VIEW_SCHEMAS = Set.of("features", "reports");

    private final Map<String, View> byName;
    private final Map<String, ViewFile> files;
    private final List<View> ordered;

    private Views(Map<String, View> byName, Map<String, ViewFile> files) {
        this.byName = byName;
        this.files = files;
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
        return new Views(views, sources);
    }

    /** The views, each after those that it reads; else by name. */
    public List<View> ordered() {
        return ordered;
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

    private ViewException unknown(View view, TableReference reference, List<String> known) {
        ViewFile file = Objects.requireNonNull(files.get(view.name()));
        int headerLines = HeaderParser.length(file.text().lines().toList());
        String before = view.select().substring(0, reference.start());
        long line = headerLines + 1 + before.chars().filter(c -> c == '\n').count();
        int column = reference.start() - before.lastIndexOf('\n');
        return new ViewException(
                ViewError.UNKNOWN_TABLE,
                file.path() + ":" + line + ":" + column + ": there is no table " + reference.table()
                        + Suggestion.didYouMean(reference.table(), known)
                        + " Read a table of the warehouse or a view that has a file.");
    }
}
