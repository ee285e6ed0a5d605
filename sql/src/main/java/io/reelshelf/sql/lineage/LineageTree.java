package io.reelshelf.sql.lineage;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Lineage as an indented tree. */
public final class LineageTree {
    private final Lineage lineage;
    private final boolean indirect;
    private final StringBuilder text = new StringBuilder();

    private LineageTree(Lineage lineage, boolean indirect) {
        this.lineage = lineage;
        this.indirect = indirect;
    }

    /**
     * Draws a column down to the warehouse's own tables.
     *
     * @param indirect whether to show joins, filters, groups and orders too; they are shown in any case where a column has
     *     nothing else
     */
    public static String of(Lineage lineage, Origin column, boolean indirect) {
        LineageTree tree = new LineageTree(lineage, indirect);
        tree.text.append(column);
        tree.children(column, "");
        return tree.text.toString();
    }

    private void children(Origin column, String margin) {
        List<Origin> origins = new ArrayList<>(shown(column));
        for (int i = 0; i < origins.size(); i++) {
            boolean last = i == origins.size() - 1;
            Origin origin = origins.get(i);
            text.append(System.lineSeparator())
                    .append(margin)
                    .append(last ? "└─ " : "├─ ")
                    .append(origin)
                    .append(" (")
                    .append(uses(column, origin))
                    .append(')');
            children(origin, margin + (last ? "   " : "│  "));
        }
    }

    private Set<Origin> shown(Origin column) {
        Set<Input> inputs = lineage.inputs(column);
        boolean some = inputs.stream().anyMatch(input -> input.use().direct());
        return inputs.stream()
                .filter(input -> indirect || !some || input.use().direct())
                .map(Input::origin)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private String uses(Origin column, Origin origin) {
        return lineage.inputs(column).stream()
                .filter(input -> input.origin().equals(origin))
                .map(input -> input.use().key())
                .collect(Collectors.joining(", "));
    }
}
