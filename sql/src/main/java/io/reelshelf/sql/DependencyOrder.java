package io.reelshelf.sql;

import io.reelshelf.sql.source.ViewError;
import io.reelshelf.sql.source.ViewException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Orders views so that each comes after those that it reads: depth first, by name. */
final class DependencyOrder {
    private final Map<String, View> views;
    private final Set<String> done = new LinkedHashSet<>();
    private final Deque<String> path = new ArrayDeque<>();

    private DependencyOrder(Map<String, View> views) {
        this.views = new TreeMap<>(views);
    }

    static List<View> of(Map<String, View> views) {
        DependencyOrder order = new DependencyOrder(views);
        order.views.keySet().forEach(order::visit);
        return order.done.stream().map(views::get).toList();
    }

    private void visit(String name) {
        View view = views.get(name);
        if (view == null || done.contains(name)) {
            return;
        }
        if (path.contains(name)) {
            throw cycle(name);
        }
        path.addLast(name);
        Set<String> references = new TreeSet<>();
        view.references().forEach(reference -> references.add(reference.table()));
        references.forEach(this::visit);
        path.removeLast();
        done.add(name);
    }

    /** Names each reference on the way round with its file, line and column. */
    private ViewException cycle(String name) {
        List<String> circle = new ArrayList<>(path);
        circle = new ArrayList<>(circle.subList(circle.indexOf(name), circle.size()));
        circle.add(name);
        List<String> steps = new ArrayList<>();
        for (int i = 1; i < circle.size(); i++) {
            steps.add((i == 1 ? circle.get(0) : "which") + " reads " + circle.get(i) + " ("
                    + place(circle.get(i - 1), circle.get(i)) + ")");
        }
        return ViewException.at(
                ViewError.CYCLE,
                place(name, circle.get(1)),
                "the views read each other in a circle: " + String.join(", ", steps)
                        + ". Take out one of these references, or move what the views share into a view of its own");
    }

    private String place(String reader, String read) {
        View view = Objects.requireNonNull(views.get(reader));
        return view.references().stream()
                .filter(reference -> reference.table().equals(read))
                .map(reference -> view.query().source().place(reference.start()))
                .findFirst()
                .orElseThrow();
    }
}
