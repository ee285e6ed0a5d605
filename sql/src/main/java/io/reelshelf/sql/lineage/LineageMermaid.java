package io.reelshelf.sql.lineage;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;

/** Lineage as a Mermaid flowchart, sources on the left. */
public final class LineageMermaid {
    private LineageMermaid() {}

    /** Draws columns with everything that they are made of. */
    public static String of(Lineage lineage, Collection<Origin> columns) {
        Set<String> edges = new LinkedHashSet<>();
        Set<Origin> seen = new LinkedHashSet<>(columns);
        Deque<Origin> open = new ArrayDeque<>(columns);
        while (!open.isEmpty()) {
            Origin column = open.removeFirst();
            for (Input input : lineage.inputs(column)) {
                String arrow = input.use().direct() ? " --> " : " -.-> ";
                edges.add("  " + id(input.origin()) + arrow + id(column));
                if (seen.add(input.origin())) {
                    open.addLast(input.origin());
                }
            }
        }
        StringBuilder chart = new StringBuilder("flowchart LR\n");
        seen.forEach(column -> chart.append("  ")
                .append(id(column))
                .append("[\"")
                .append(column)
                .append("\"]\n"));
        edges.forEach(edge -> chart.append(edge).append('\n'));
        return chart.toString().stripTrailing();
    }

    private static String id(Origin column) {
        return column.toString().replace(".*", "_rows").replace('.', '_');
    }
}
