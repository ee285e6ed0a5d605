package io.reelshelf.sql.header;

import java.util.Objects;

/**
 * A documented column of a view.
 *
 * @param name the column
 * @param unit what its values are measured in, such as {@code stars} or {@code count}; empty where the file names none
 * @param description what the values mean
 */
public record ViewColumn(String name, String unit, String description) {
    /** Checks that all is given. */
    public ViewColumn {
        Objects.requireNonNull(name);
        Objects.requireNonNull(unit);
        Objects.requireNonNull(description);
    }

    /** Description and unit, as the column's comment says them. */
    public String comment() {
        return unit.isEmpty() ? description : description + " [" + unit + "]";
    }
}
