package io.reelshelf.sql.lineage;

import java.util.Comparator;
import java.util.Objects;

/**
 * What a column is made of.
 *
 * @param origin a column that the view reads
 * @param use how
 */
public record Input(Origin origin, Use use) implements Comparable<Input> {
    private static final Comparator<Input> ORDER =
            Comparator.comparing(Input::origin).thenComparing(Input::use);

    /** Checks that both are given. */
    public Input {
        Objects.requireNonNull(origin);
        Objects.requireNonNull(use);
    }

    Input as(Use other) {
        return new Input(origin, other);
    }

    @Override
    public int compareTo(Input other) {
        return ORDER.compare(this, other);
    }
}
