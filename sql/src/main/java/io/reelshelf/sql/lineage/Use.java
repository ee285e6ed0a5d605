package io.reelshelf.sql.lineage;

import java.util.Locale;

/** How an input makes an output column; the names are OpenLineage's, but for {@link #ROWS}. */
public enum Use {
    /** The value as it is. */
    IDENTITY(true),
    /** Part of an expression. */
    TRANSFORMATION(true),
    /** Part of an aggregate or of a window function's argument. */
    AGGREGATION(true),
    /** Decides which rows meet. */
    JOIN(false),
    /** Decides which rows are put together. */
    GROUP_BY(false),
    /** Decides which rows stay. */
    FILTER(false),
    /** Partitions or orders a window. */
    WINDOW(false),
    /** Orders the rows of which the first are kept. */
    SORT(false),
    /** The table's rows are counted, or each gives a constant. */
    ROWS(false);

    private final boolean direct;

    Use(boolean direct) {
        this.direct = direct;
    }

    /** True where the value itself goes into the output. */
    public boolean direct() {
        return direct;
    }

    /** The name in texts. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
