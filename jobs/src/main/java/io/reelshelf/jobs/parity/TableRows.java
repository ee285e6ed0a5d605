package io.reelshelf.jobs.parity;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A table's rows.
 *
 * @param name {@code schema.table}
 * @param columns its columns, in order
 * @param rows Short, Integer, Long, Double, String, LocalDate, LocalDateTime or null
 */
record TableRows(String name, List<Column> columns, List<List<@Nullable Object>> rows) {
    /** A column's name and kind. */
    record Column(String name, Kind kind) {}

    /** What the warehouse's columns hold. */
    enum Kind {
        SMALLINT,
        INTEGER,
        BIGINT,
        DOUBLE,
        TEXT,
        DATE,
        TIMESTAMP,
        BOOLEAN
    }

    TableRows {
        Objects.requireNonNull(name);
        columns = List.copyOf(columns);
        rows = Collections.unmodifiableList(new ArrayList<>(rows));
    }

    List<String> columnNames() {
        return columns.stream().map(Column::name).toList();
    }
}
