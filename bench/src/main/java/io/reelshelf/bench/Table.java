package io.reelshelf.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A table of the warehouse, written to files that every system reads.
 *
 * @param name {@code schema.table}
 * @param columns its columns, in order
 * @param parquet its rows
 * @param csv its rows again, for PostgreSQL, which reads no Parquet; NULL is {@code \N}
 */
record Table(String name, List<Column> columns, Path parquet, Path csv) {
    private static final Set<String> NUMBERS =
            Set.of("TINYINT", "SMALLINT", "INTEGER", "BIGINT", "HUGEINT", "FLOAT", "DOUBLE");

    Table {
        columns = List.copyOf(columns);
    }

    /**
     * A column.
     *
     * @param type as DuckDB names it
     */
    record Column(String name, String type) {
        boolean number() {
            return NUMBERS.contains(type) || type.startsWith("DECIMAL");
        }

        /** The same type in PostgreSQL. */
        String postgres() {
            return switch (type) {
                case "DOUBLE" -> "DOUBLE PRECISION";
                case "FLOAT" -> "REAL";
                case "TINYINT" -> "SMALLINT";
                case "HUGEINT" -> "NUMERIC(38,0)";
                default -> type;
            };
        }
    }

    String schema() {
        return name.substring(0, name.indexOf('.'));
    }

    /** The sum of all numbers of all rows, as an expression that every system has. */
    String sum(String doubles) {
        return columns.stream()
                .filter(Column::number)
                .map(column -> "COALESCE(SUM(CAST(" + column.name() + " AS " + doubles + ")), 0)")
                .collect(Collectors.joining(" + ", "0 + ", ""));
    }
}
