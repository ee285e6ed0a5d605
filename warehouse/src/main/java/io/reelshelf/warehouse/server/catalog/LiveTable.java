package io.reelshelf.warehouse.server.catalog;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import org.duckdb.DuckDBColumnType;
import org.jspecify.annotations.Nullable;

/**
 * A table whose rows the server knows itself: its sessions, its queries. Views read it as a table function.
 *
 * @param name the function's name
 * @param columns the columns, in order
 * @param rows the rows at this moment; called from DuckDB's threads
 */
record LiveTable(String name, List<Column> columns, Supplier<List<Row>> rows) {
    LiveTable {
        columns = List.copyOf(columns);
    }

    /** A column: BIGINT takes a Long, VARCHAR a String, BOOLEAN a Boolean, TIMESTAMP a LocalDateTime in UTC. */
    record Column(String name, DuckDBColumnType type) {}

    /** A row's values in the order of the columns. */
    record Row(List<@Nullable Object> values) {
        Row {
            values = Collections.unmodifiableList(new ArrayList<>(values));
        }

        static Row of(@Nullable Object... values) {
            return new Row(Arrays.asList(values));
        }
    }

    static Column number(String name) {
        return new Column(name, DuckDBColumnType.BIGINT);
    }

    static Column text(String name) {
        return new Column(name, DuckDBColumnType.VARCHAR);
    }

    static Column time(String name) {
        return new Column(name, DuckDBColumnType.TIMESTAMP);
    }

    static Column flag(String name) {
        return new Column(name, DuckDBColumnType.BOOLEAN);
    }
}
