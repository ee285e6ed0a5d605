package io.reelshelf.warehouse.redshift;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A key that is declared but not enforced: https://docs.aws.amazon.com/redshift/latest/dg/t_Defining_constraints.html
 *
 * @param referenced the table of a foreign key; null for others
 */
record KeyDefinition(
        String name,
        String kind,
        List<String> columns,
        @Nullable RelationName referenced,
        List<String> referencedColumns) {
    KeyDefinition {
        columns = List.copyOf(columns);
        referencedColumns = List.copyOf(referencedColumns);
    }

    String declared() {
        String table =
                referenced == null ? "NULL, NULL" : schema(referenced) + ", " + SqlText.literal(referenced.name());
        return SqlText.literal(name) + ", "
                + SqlText.literal(kind.substring(0, 1).toLowerCase(java.util.Locale.ROOT)) + ", " + list(columns) + ", "
                + table + ", " + (referenced == null ? "NULL" : list(referencedColumns));
    }

    private static String schema(RelationName table) {
        return table.schemaSql();
    }

    private static String list(List<String> names) {
        return names.stream().map(SqlText::literal).collect(Collectors.joining(", ", "[", "]::VARCHAR[]"));
    }
}
