package io.reelshelf.sql.lineage;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a relation is made of.
 *
 * @param columns the inputs of each column, in order
 * @param rows what decides which rows there are
 */
record Trace(List<Set<Input>> columns, Set<Input> rows) {
    Trace {
        columns = List.copyOf(columns);
        rows = Set.copyOf(rows);
    }

    /** Both relations' columns side by side. */
    Trace beside(Trace other) {
        List<Set<Input>> both = new ArrayList<>(columns);
        both.addAll(other.columns);
        return new Trace(both, union(rows, other.rows));
    }

    /** Both relations' rows, column by column. */
    Trace above(Trace other) {
        List<Set<Input>> both = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            both.add(union(columns.get(i), other.columns.get(i)));
        }
        return new Trace(both, union(rows, other.rows));
    }

    Trace withRows(Set<Input> more) {
        return new Trace(columns, union(rows, more));
    }

    static Set<Input> union(Set<Input> a, Set<Input> b) {
        Set<Input> both = new TreeSet<>(a);
        both.addAll(b);
        return both;
    }

    /** The same origins, used otherwise; what was indirect stays so where the new use is direct. */
    static Set<Input> used(Set<Input> inputs, Use use) {
        Set<Input> changed = new TreeSet<>();
        for (Input input : inputs) {
            boolean keep = use.direct() && (!input.use().direct() || input.use() == Use.AGGREGATION);
            changed.add(keep || input.use() == Use.ROWS ? input : input.as(use));
        }
        return changed;
    }
}
