package io.reelshelf.warehouse.shell;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes one result, row by row, in bounded memory. */
interface RowWriter {
    /** Before the rows: the columns' names. */
    void begin(List<String> columns) throws IOException;

    /** A row; numbers and booleans as they are, all else as text. */
    void row(List<@Nullable Object> cells) throws IOException;

    /** After the last row. */
    void end(long rows) throws IOException;
}
