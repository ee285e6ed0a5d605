package io.reelshelf.warehouse.shell;

import java.io.Writer;

/** How rows are written. */
public enum OutputFormat {
    /** Aligned columns. */
    TABLE,
    /** Comma-separated values with a header (RFC 4180). */
    CSV,
    /** One array of objects a result, one object a line. */
    JSON,
    /** One line a cell. */
    VERTICAL;

    RowWriter on(Writer out) {
        return switch (this) {
            case TABLE -> new TableWriter(out);
            case CSV -> new CsvWriter(out);
            case JSON -> new JsonWriter(out);
            case VERTICAL -> new VerticalWriter(out);
        };
    }
}
