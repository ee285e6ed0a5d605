package io.reelshelf.sql.graph;

import io.reelshelf.sql.View;
import io.reelshelf.sql.Views;
import io.reelshelf.sql.source.Suggestion;
import io.reelshelf.sql.source.ViewError;
import io.reelshelf.sql.source.ViewException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Views chosen by selectors: {@code schema.view}, {@code +schema.view} with everything that it reads, {@code schema.view+}
 * with everything that reads it, {@code tag:x}; the choice is their union.
 */
public final class Selection {
    private static final String TAG = "tag:";

    private final Views views;
    private final Set<String> chosen = new TreeSet<>();

    private Selection(Views views) {
        this.views = views;
    }

    /**
     * The chosen views, each after those that it reads; all of them where there is no selector.
     *
     * @throws ViewException for a name or tag that no view has, with what may have been meant
     */
    public static List<View> of(Views views, Collection<String> selectors) {
        if (selectors.isEmpty()) {
            return views.ordered();
        }
        Selection selection = new Selection(views);
        selectors.forEach(selection::add);
        return views.ordered().stream()
                .filter(view -> selection.chosen.contains(view.name()))
                .toList();
    }

    private void add(String selector) {
        String bare = selector.replaceAll("^\\+|\\+$", "");
        Set<String> named = new TreeSet<>();
        Set<String> known = new TreeSet<>();
        for (View view : views.ordered()) {
            known.add(view.name());
            view.header().tags().forEach(tag -> known.add(TAG + tag));
            boolean tagged = bare.startsWith(TAG) && view.header().tags().contains(bare.substring(TAG.length()));
            if (tagged || view.name().equals(bare)) {
                named.add(view.name());
            }
        }
        if (named.isEmpty()) {
            throw ViewException.at(
                    ViewError.UNKNOWN_TABLE,
                    "--select " + selector,
                    "no view has this name or tag" + Suggestion.didYouMean(bare, known));
        }
        chosen.addAll(named);
        if (selector.startsWith("+")) {
            chosen.addAll(read(named));
        }
        if (selector.endsWith("+")) {
            chosen.addAll(readers(named));
        }
    }

    /** Backwards through the order: a view that is read comes before its reader. */
    private Set<String> read(Set<String> start) {
        Set<String> reached = new TreeSet<>(start);
        List<View> ordered = views.ordered();
        for (int i = ordered.size() - 1; i >= 0; i--) {
            if (reached.contains(ordered.get(i).name())) {
                ordered.get(i).reads().stream()
                        .filter(table -> views.named(table).isPresent())
                        .forEach(reached::add);
            }
        }
        return reached;
    }

    private Set<String> readers(Set<String> start) {
        Set<String> reached = new TreeSet<>(start);
        for (View view : views.ordered()) {
            if (view.reads().stream().anyMatch(reached::contains)) {
                reached.add(view.name());
            }
        }
        return reached;
    }
}
