package io.reelshelf.bench;

import io.reelshelf.sql.View;
import java.io.IOException;
import java.sql.SQLException;

/** A system that the views are run on, with both cores and the same rows. */
interface BenchEngine extends AutoCloseable {
    /** What the table of results calls it. */
    String name();

    /** Reads a table's rows, and gathers what the system's planner wants to know of them. */
    void load(Table table) throws Exception;

    /** Computes a view and keeps its rows. */
    void build(View view) throws Exception;

    /** How many rows the view that was built last has, and the sum of its numbers, whose columns the shape names. */
    Totals totals(Table shape) throws Exception;

    @Override
    void close() throws IOException, SQLException;
}
