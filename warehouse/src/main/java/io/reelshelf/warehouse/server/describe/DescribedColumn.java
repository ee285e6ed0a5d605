package io.reelshelf.warehouse.server.describe;

import java.util.Objects;
import java.util.OptionalInt;

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
    private static final int VARCHAR = 1043;
    private static final int CHARACTER = 1042;
    /** PostgreSQL's modifier of a text counts the four bytes of its length. */
    private static final int HEADER = 4;

    private static final int LARGEST = 65_535;

    /** Checks that it has a name. */
    public DescribedColumn {
        Objects.requireNonNull(name);
    }

    /** Most bytes of a text; empty for another type, and where nothing says less than the type's largest. */
    OptionalInt textLength() {
        boolean sized = (type == VARCHAR || isPadded()) && modifier >= HEADER && modifier - HEADER < LARGEST;
        return sized ? OptionalInt.of(modifier - HEADER) : OptionalInt.empty();
    }

    /** Whether it is a CHAR. */
    boolean isPadded() {
        return type == CHARACTER;
    }

    static DescribedColumn text(String name, boolean padded, int length) {
        return new DescribedColumn(name, 0, 0, padded ? CHARACTER : VARCHAR, length + HEADER);
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
