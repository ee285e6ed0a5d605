package io.reelshelf.warehouse.redshift;

import java.util.ArrayList;
import java.util.List;

/** Statements that keep the tables {@code server.declared_*} in step with definitions. */
final class Declared {
    private static final List<String> TABLES = List.of("declared_column", "declared_table", "declared_key");

    private Declared() {}

    /** Forgets what was declared of a table. */
    static List<String> forget(RelationName table) {
        return TABLES.stream()
                .map(kept -> "DELETE FROM server." + kept + where(table))
                .toList();
    }

    /** Forgets a dropped table, unless it was a temporary one that hid another of its name. */
    static List<String> forgetDropped(RelationName table) {
        return forget(table).stream()
                .map(forget -> forget + " AND NOT " + exists(table))
                .toList();
    }

    private static List<String> forgetFirst(RelationName table, boolean onlyIfNew) {
        return new ArrayList<>(onlyIfNew ? forgetDropped(table) : forget(table));
    }

    static List<String> forgetSchema(String schema) {
        return TABLES.stream()
                .map(kept -> "DELETE FROM server." + kept + " WHERE schema_name = " + SqlText.literal(schema))
                .toList();
    }

    static List<String> rename(RelationName table, String name) {
        return TABLES.stream()
                .map(kept -> "UPDATE server." + kept + " SET table_name = " + SqlText.literal(name) + where(table))
                .toList();
    }

    static List<String> renameColumn(RelationName table, String from, String to) {
        return List.of(
                "UPDATE server.declared_column SET column_name = " + SqlText.literal(to) + where(table)
                        + " AND column_name = " + SqlText.literal(from),
                "UPDATE server.declared_key SET columns = list_transform(columns, lambda c: CASE WHEN c = "
                        + SqlText.literal(from) + " THEN " + SqlText.literal(to) + " ELSE c END)" + where(table));
    }

    static List<String> dropColumn(RelationName table, String column) {
        return List.of(
                "DELETE FROM server.declared_column" + where(table) + " AND column_name = " + SqlText.literal(column),
                "DELETE FROM server.declared_key" + where(table) + " AND list_contains(columns, "
                        + SqlText.literal(column) + ")");
    }

    /**
     * Makes a new table's attributes those of another.
     *
     * @param onlyIfNew whether to leave all as it is where the table exists
     */
    static List<String> copy(RelationName from, RelationName to, boolean onlyIfNew) {
        String condition = onlyIfNew ? " AND NOT " + exists(to) : "";
        List<String> statements = forgetFirst(to, onlyIfNew);
        String key = to.schemaSql() + ", " + SqlText.literal(to.name());
        statements.add("INSERT INTO server.declared_column SELECT " + key
                + ", column_name, kind, length, NULL, NULL, encoding, is_distribution_key, sort_key_position"
                + " FROM server.declared_column" + where(from) + condition);
        statements.add("INSERT INTO server.declared_table SELECT " + key + ", diststyle, sort_kind"
                + " FROM server.declared_table" + where(from) + condition);
        return statements;
    }

    /**
     * Records a new table.
     *
     * @param onlyIfNew whether to leave all as it is where the table exists
     */
    static List<String> record(
            RelationName table,
            List<ColumnDefinition> columns,
            TableAttributes attributes,
            List<KeyDefinition> keys,
            boolean onlyIfNew) {
        String condition = onlyIfNew ? " WHERE NOT " + exists(table) : "";
        List<String> statements = forgetFirst(table, onlyIfNew);
        List<String> rows = new ArrayList<>();
        for (ColumnDefinition column : columns) {
            String row = column.declared(
                    attributes.isDistributionKey(column.name()), attributes.sortPosition(column.name()));
            if (row != null) {
                rows.add(row);
            }
        }
        statements.addAll(insert("declared_column", table, rows, condition));
        statements.addAll(insert("declared_table", table, List.of(tableRow(attributes)), condition));
        statements.addAll(insert(
                "declared_key",
                table,
                keys.stream().map(KeyDefinition::declared).toList(),
                condition));
        return statements;
    }

    private static String tableRow(TableAttributes attributes) {
        String kind = attributes.sortKind();
        return SqlText.literal(attributes.diststyle()) + ", " + (kind == null ? "NULL" : SqlText.literal(kind));
    }

    /** Records keys of CREATE TABLE AS, whose columns are not known here. */
    static List<String> recordKeys(RelationName table, TableAttributes attributes, boolean onlyIfNew) {
        String condition = onlyIfNew ? " WHERE NOT " + exists(table) : "";
        List<String> statements = forgetFirst(table, onlyIfNew);
        List<String> rows = attributes.columns().stream()
                .map(column -> SqlText.literal(column) + ", NULL, NULL, NULL, NULL, NULL, "
                        + attributes.isDistributionKey(column) + ", " + attributes.sortPosition(column))
                .toList();
        statements.addAll(insert("declared_column", table, rows, condition));
        statements.addAll(insert("declared_table", table, List.of(tableRow(attributes)), condition));
        return statements;
    }

    static List<String> addKey(RelationName table, KeyDefinition key) {
        return insert("declared_key", table, List.of(key.declared()), "");
    }

    static List<String> dropKey(RelationName table, String name) {
        return List.of("DELETE FROM server.declared_key" + where(table) + " AND name = " + SqlText.literal(name));
    }

    private static List<String> insert(String kept, RelationName table, List<String> rows, String condition) {
        if (rows.isEmpty()) {
            return List.of();
        }
        String key = table.schemaSql() + ", " + SqlText.literal(table.name());
        List<String> selects = rows.stream()
                .map(row -> "SELECT " + key + ", " + row + condition)
                .toList();
        return List.of("INSERT INTO server." + kept + " " + String.join(" UNION ALL ", selects));
    }

    /** Sets one attribute of a column, whose row may not be there yet. */
    static List<String> setColumn(RelationName table, String column, String attribute, String value) {
        String row = where(table) + " AND column_name = " + SqlText.literal(column);
        return List.of(
                "INSERT INTO server.declared_column SELECT " + table.schemaSql() + ", " + SqlText.literal(table.name())
                        + ", " + SqlText.literal(column) + ", NULL, NULL, NULL, NULL, NULL, false, 0"
                        + " WHERE NOT EXISTS (SELECT 1 FROM server.declared_column" + row + ")",
                "UPDATE server.declared_column SET " + attribute + " = " + value + row);
    }

    /** Sets an attribute of all columns of a table that have a row. */
    static String clearColumns(RelationName table, String attribute, String value) {
        return "UPDATE server.declared_column SET " + attribute + " = " + value + where(table);
    }

    static List<String> setTable(RelationName table, String attribute, String value) {
        return List.of(
                "INSERT INTO server.declared_table SELECT " + table.schemaSql() + ", " + SqlText.literal(table.name())
                        + ", 'AUTO', NULL WHERE NOT EXISTS (SELECT 1 FROM server.declared_table" + where(table) + ")",
                "UPDATE server.declared_table SET " + attribute + " = " + value + where(table));
    }

    /** Fails where a table does not exist: a change of attributes alone runs nothing else that would. */
    static String mustExist(RelationName table) {
        return "DELETE FROM " + table.sql() + " WHERE false";
    }

    /** Of the file, by DuckDB's own name of it: clients see another. */
    private static String exists(RelationName table) {
        return "EXISTS (SELECT 1 FROM duckdb_tables() WHERE database_name = system.main.current_database() AND schema_name = "
                + table.schemaSql() + " AND table_name = " + SqlText.literal(table.name()) + ")";
    }

    private static String where(RelationName table) {
        return " WHERE schema_name = " + table.schemaSql() + " AND table_name = " + SqlText.literal(table.name());
    }
}
