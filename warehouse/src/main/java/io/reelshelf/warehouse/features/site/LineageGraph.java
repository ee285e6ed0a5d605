package io.reelshelf.warehouse.features.site;

import io.reelshelf.sql.View;
import io.reelshelf.sql.Views;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Everything that a view reads and everything that reads it, in layers from the sources on the left; no line runs behind a box. */
final class LineageGraph {
    private static final int CHARACTER = 8;
    private static final int PADDING = 22;
    private static final int BOX = 32;
    private static final int ROW = 44;
    private static final int LANE = 14;
    private static final int GAP = 56;
    private static final int MARGIN = 8;

    private final Views views;
    private final View center;
    private final Set<String> upstream = new TreeSet<>();
    private final Set<String> downstream = new TreeSet<>();
    private final Map<String, Integer> layers = new TreeMap<>();

    /** A box: its left upper corner, and the middle of its text. */
    record Box(String name, String href, String kind, int x, int y, int width, int height, int textX, int textY) {}

    /** A place in a layer: a box, or a lane for the lines of a box in an earlier layer that go farther. */
    private record Slot(String name, int layer, boolean isLane) {
        int height() {
            return isLane ? LANE : ROW;
        }
    }

    /** Where a lane crosses its layer. */
    private record Lane(int left, int right, int y) {}

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
        List<List<Slot>> columns = columns();
        int height = columns.stream().mapToInt(LineageGraph::height).max().orElse(ROW) + 2 * MARGIN;
        Map<String, Box> boxes = new TreeMap<>();
        Map<Slot, Lane> lanes = new HashMap<>();
        int x = MARGIN;
        for (List<Slot> column : columns) {
            int width = width(column);
            int y = (height - height(column)) / 2;
            for (Slot slot : column) {
                if (slot.isLane()) {
                    lanes.put(slot, new Lane(x, x + width, y + slot.height() / 2));
                } else {
                    boxes.put(slot.name(), box(slot.name(), x, y + (ROW - BOX) / 2, width));
                }
                y += slot.height();
            }
            x += width + GAP;
        }
        String title = center.name() + ": what it reads and what reads it";
        return new Drawing(title, x - GAP + MARGIN, height, edges(boxes, lanes), new ArrayList<>(boxes.values()));
    }

    private static int height(List<Slot> column) {
        return column.stream().mapToInt(Slot::height).sum();
    }

    private static int width(List<Slot> column) {
        return column.stream()
                                .filter(slot -> !slot.isLane())
                                .mapToInt(slot -> slot.name().length())
                                .max()
                                .orElse(0)
                        * CHARACTER
                + PADDING;
    }

    private Box box(String name, int x, int y, int width) {
        boolean isView = views.named(name).isPresent();
        String kind = name.equals(center.name()) ? "here" : isView ? "view" : "table";
        return new Box(name, Link.to(name, isView).href(), kind, x, y, width, BOX, x + width / 2, y + BOX / 2);
    }

    private List<Edge> edges(Map<String, Box> boxes, Map<Slot, Lane> lanes) {
        List<Edge> edges = new ArrayList<>();
        for (Box target : boxes.values()) {
            views.named(target.name()).map(View::reads).orElse(List.of()).stream()
                    .filter(boxes::containsKey)
                    .forEach(source -> edges.add(edge(boxes.getOrDefault(source, target), target, lanes)));
        }
        return edges;
    }

    /** From the source's right side, along its lane through each layer between, to the target's left side. */
    private Edge edge(Box source, Box target, Map<Slot, Lane> lanes) {
        int x = source.x() + source.width();
        int y = source.textY();
        StringBuilder path = new StringBuilder("M" + x + " " + y);
        for (int layer = layer(source.name()) + 1; layer < layer(target.name()); layer++) {
            Lane lane = Objects.requireNonNull(lanes.get(new Slot(source.name(), layer, true)));
            path.append(curve(x, y, lane.left(), lane.y())).append('H').append(lane.right());
            x = lane.right();
            y = lane.y();
        }
        return new Edge(path.append(curve(x, y, target.x(), target.textY())).toString());
    }

    private static String curve(int x, int y, int toX, int toY) {
        int bend = Math.max(GAP / 2, (toX - x) / 2);
        return "C" + (x + bend) + " " + y + " " + (toX - bend) + " " + toY + " " + toX + " " + toY;
    }

    /** The layers from left to right, each in the order of what its boxes and lanes come from, so that few lines cross. */
    private List<List<Slot>> columns() {
        int last = layers.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        List<List<Slot>> columns = new ArrayList<>();
        Map<String, Integer> places = new HashMap<>();
        for (int layer = 0; layer <= last; layer++) {
            Map<Slot, Double> column = new HashMap<>();
            for (String name : layers.keySet()) {
                if (layer(name) == layer) {
                    column.put(new Slot(name, layer, false), meanPlace(name, places));
                } else if (layer(name) < layer && farthestReader(name) > layer) {
                    column.put(new Slot(name, layer, true), (double) places.getOrDefault(name, 0));
                }
            }
            List<Slot> slots = column.keySet().stream()
                    .sorted(Comparator.<Slot>comparingDouble(slot -> column.getOrDefault(slot, 0.0))
                            .thenComparing(Slot::name))
                    .toList();
            places.clear();
            slots.forEach(slot -> places.put(slot.name(), slots.indexOf(slot)));
            columns.add(slots);
        }
        return columns;
    }

    /** Of what a view reads, in the layer before. */
    private double meanPlace(String name, Map<String, Integer> places) {
        return views.named(name).map(View::reads).orElse(List.of()).stream()
                .filter(places::containsKey)
                .mapToInt(read -> places.getOrDefault(read, 0))
                .average()
                .orElse(0);
    }

    private int farthestReader(String name) {
        return views.ordered().stream()
                .filter(view -> layers.containsKey(view.name()) && view.reads().contains(name))
                .mapToInt(view -> layer(view.name()))
                .max()
                .orElse(0);
    }

    private int layer(String name) {
        return layers.getOrDefault(name, 0);
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
