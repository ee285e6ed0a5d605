package io.reelshelf.sql.lineage;

import java.util.Comparator;
import java.util.Objects;

/**
 * A column of a table or view.
 *
 * @param table {@code schema.table}
 * @param column its column, or {@link #ALL_ROWS} for the rows as such, whatever their columns
 */
public record Origin(String table, String column) implements Comparable<Origin> {
    /** Stands for a column where rows are counted. */
    public static final String ALL_ROWS = "*";

    private static final Comparator<Origin> ORDER =
            Comparator.comparing(Origin::table).thenComparing(Origin::column);

    /** Checks that both are given. */
    public Origin {
        Objects.requireNonNull(table);
        Objects.requireNonNull(column);
    }

    @Override
    public int compareTo(Origin other) {
        return ORDER.compare(this, other);
    }

    /** {@code schema.table.column}. */
    @Override
    public String toString() {
        return table + "." + column;
    }
}
