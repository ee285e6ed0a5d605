package io.reelshelf.warehouse.server.describe;

import java.util.Objects;

/**
 * A column of a relation or of a query.
 *
 * @param name its name; empty where it has none that is known
 * @param relation the number of the relation that it shows a column of, as in {@code pg_class.oid}; 0 where it is computed
 * @param position its place in that relation, as in {@code pg_attribute.attnum}; 0 likewise
 * @param type the number of its type where the catalog or a cast tells it; else 0
 * @param modifier of that type, as in {@code pg_attribute.atttypmod}; -1 for none
 */
public record DescribedColumn(String name, int relation, int position, int type, int modifier) {
    /** Checks that it has a name. */
    public DescribedColumn {
        Objects.requireNonNull(name);
    }

    static DescribedColumn computed(String name) {
        return new DescribedColumn(name, 0, 0, 0, -1);
    }

    DescribedColumn named(String other) {
        return new DescribedColumn(other, relation, position, type, modifier);
    }

    /** Of a UNION: it shows no relation's column, and its texts are as long as the longer of both. */
    DescribedColumn or(DescribedColumn other) {
        boolean sized = type != 0 && type == other.type && modifier >= 0 && other.modifier >= 0;
        return sized ? new DescribedColumn(name, 0, 0, type, Math.max(modifier, other.modifier)) : computed(name);
    }
}
