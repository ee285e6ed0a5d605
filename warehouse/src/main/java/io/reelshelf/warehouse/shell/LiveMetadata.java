package io.reelshelf.warehouse.shell;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the connected warehouse holds, by its driver's own metadata. */
final class LiveMetadata {
    private static final Set<String> INTERNAL = Set.of("information_schema", "pg_catalog", "pg_internal", "server");

    private final Connection connection;

    LiveMetadata(Connection connection) {
        this.connection = connection;
    }

    /** A table or view. */
    record Relation(
            String schema,
            String name,
            boolean view,
            @Nullable String comment) {}

    /** A column. */
    record Column(
            String name,
            String type,
            boolean nullable,
            @Nullable String comment) {}

    /** Schemas that are not the engine's own, by name. */
    List<String> schemas() throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet row = meta().getSchemas()) {
            while (row.next()) {
                String name = row.getString("TABLE_SCHEM");
                if (!INTERNAL.contains(name) && !names.contains(name) && isOfThisDatabase(row)) {
                    names.add(name);
                }
            }
        }
        Collections.sort(names);
        return names;
    }

    /** Tables and views; null for every schema or name, else a pattern of LIKE. */
    List<Relation> relations(@Nullable String schema, @Nullable String name) throws SQLException {
        List<Relation> relations = new ArrayList<>();
        try (ResultSet row = meta().getTables(connection.getCatalog(), schema, name, null)) {
            while (row.next()) {
                String type = String.valueOf(row.getString("TABLE_TYPE")).toUpperCase(Locale.ROOT);
                String owner = row.getString("TABLE_SCHEM");
                boolean wanted = type.contains("TABLE") || type.contains("VIEW") || type.contains("TEMPORARY");
                if (wanted && !type.contains("SYSTEM") && !INTERNAL.contains(owner)) {
                    relations.add(new Relation(
                            owner, row.getString("TABLE_NAME"), type.contains("VIEW"), row.getString("REMARKS")));
                }
            }
        }
        return relations;
    }

    /** Columns of one table or view, in their order. */
    List<Column> columns(String schema, String table) throws SQLException {
        List<Column> columns = new ArrayList<>();
        try (ResultSet row = meta().getColumns(connection.getCatalog(), schema, table, null)) {
            while (row.next()) {
                columns.add(new Column(
                        row.getString("COLUMN_NAME"),
                        type(row),
                        row.getInt("NULLABLE") != DatabaseMetaData.columnNoNulls,
                        row.getString("REMARKS")));
            }
        }
        return columns;
    }

    private static String type(ResultSet row) throws SQLException {
        String type = row.getString("TYPE_NAME");
        boolean sized = Set.of("varchar", "char", "bpchar").contains(type.toLowerCase(Locale.ROOT));
        int size = row.getInt("COLUMN_SIZE");
        return sized && size > 0 && size <= 65_535 ? type + "(" + size + ")" : type;
    }

    /** The names of all databases. */
    List<String> databases() throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet row = meta().getCatalogs()) {
            while (row.next()) {
                names.add(row.getString(1));
            }
        }
        return names;
    }

    /** Whether the connected engine has users: a server, no file. */
    boolean hasUsers() throws SQLException {
        return !meta().getDatabaseProductName().equals("DuckDB");
    }

    private boolean isOfThisDatabase(ResultSet row) throws SQLException {
        String catalog = row.getString("TABLE_CATALOG");
        return catalog == null || catalog.equals(connection.getCatalog());
    }

    private DatabaseMetaData meta() throws SQLException {
        return connection.getMetaData();
    }
}
