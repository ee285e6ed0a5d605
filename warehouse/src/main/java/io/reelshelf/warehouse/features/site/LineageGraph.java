package io.reelshelf.warehouse.features.site;

import io.reelshelf.sql.View;
import io.reelshelf.sql.Views;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Everything that a view reads and everything that reads it, in layers from the sources on the left. */
final class LineageGraph {
    private static final int CHARACTER = 8;
    private static final int PADDING = 22;
    private static final int BOX = 32;
    private static final int ROW = 44;
    private static final int GAP = 56;
    private static final int MARGIN = 8;

    private final Views views;
    private final View center;
    private final Set<String> upstream = new TreeSet<>();
    private final Set<String> downstream = new TreeSet<>();
    private final Map<String, Integer> layers = new TreeMap<>();

    /** A box: its left upper corner, and the middle of its text. */
    record Box(String name, String href, String kind, int x, int y, int width, int height, int textX, int textY) {}

    /** A line as an SVG path. */
    record Edge(String path) {}

    /** All of it, ready to draw. */
    record Drawing(String title, int width, int height, List<Edge> edges, List<Box> boxes) {}

    LineageGraph(Views views, View center) {
        this.views = views;
        this.center = center;
        collectUpstream(center);
        collectDownstream(center.name());
        Set<String> all = new TreeSet<>(upstream);
        all.addAll(downstream);
        all.add(center.name());
        all.forEach(name -> layers.put(name, 0));
        // The views' order puts each after what it reads, so one pass gives every view its layer.
        for (View view : views.ordered()) {
            if (all.contains(view.name())) {
                layers.put(view.name(), 1 + deepest(inside(view, all)));
            }
        }
    }

    /** The tables and views that it is made of, each once. */
    Set<String> upstream() {
        return upstream;
    }

    /** The views that are made of it. */
    Set<String> downstream() {
        return downstream;
    }

    Drawing drawing() {
        List<List<String>> columns = columns();
        int tallest = columns.stream().mapToInt(List::size).max().orElse(1);
        int height = tallest * ROW + 2 * MARGIN;
        Map<String, Box> boxes = new TreeMap<>();
        int x = MARGIN;
        for (List<String> column : columns) {
            int width = column.stream().mapToInt(String::length).max().orElse(0) * CHARACTER + PADDING;
            int y = MARGIN + (tallest - column.size()) * ROW / 2 + (ROW - BOX) / 2;
            for (String name : column) {
                boxes.put(name, box(name, x, y, width));
                y += ROW;
            }
            x += width + GAP;
        }
        String title = center.name() + ": what it reads and what reads it";
        return new Drawing(title, x - GAP + MARGIN, height, edges(boxes), new ArrayList<>(boxes.values()));
    }

    private Box box(String name, int x, int y, int width) {
        boolean isView = views.named(name).isPresent();
        String kind = name.equals(center.name()) ? "here" : isView ? "view" : "table";
        return new Box(name, Link.to(name, isView).href(), kind, x, y, width, BOX, x + width / 2, y + BOX / 2);
    }

    private List<Edge> edges(Map<String, Box> boxes) {
        List<Edge> edges = new ArrayList<>();
        for (Box target : boxes.values()) {
            views.named(target.name()).map(View::reads).orElse(List.of()).stream()
                    .filter(boxes::containsKey)
                    .forEach(source -> edges.add(edge(boxes.getOrDefault(source, target), target)));
        }
        return edges;
    }

    private static Edge edge(Box source, Box target) {
        int startX = source.x() + source.width();
        int bend = Math.max(GAP / 2, (target.x() - startX) / 2);
        return new Edge("M" + startX + " " + source.textY() + "C" + (startX + bend) + " " + source.textY() + " "
                + (target.x() - bend) + " " + target.textY() + " " + target.x() + " " + target.textY());
    }

    private List<List<String>> columns() {
        Map<Integer, List<String>> byLayer = new TreeMap<>();
        layers.forEach((name, layer) ->
                byLayer.computeIfAbsent(layer, none -> new ArrayList<>()).add(name));
        return new ArrayList<>(byLayer.values());
    }

    private int deepest(Collection<String> names) {
        return names.stream()
                .mapToInt(name -> layers.getOrDefault(name, -1))
                .max()
                .orElse(-1);
    }

    private static List<String> inside(View view, Set<String> all) {
        return view.reads().stream().filter(all::contains).toList();
    }

    private void collectUpstream(View view) {
        for (String table : view.reads()) {
            if (upstream.add(table)) {
                views.named(table).ifPresent(this::collectUpstream);
            }
        }
    }

    private void collectDownstream(String name) {
        for (View view : views.ordered()) {
            if (view.reads().contains(name) && downstream.add(view.name())) {
                collectDownstream(view.name());
            }
        }
    }
}
