package io.reelshelf.warehouse.redshift.copy;

import io.reelshelf.warehouse.redshift.RelationName;
import io.reelshelf.warehouse.redshift.SqlText;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The table that a COPY fills.
 *
 * @param columns those that the file's fields go to, in their order
 */
record TargetTable(RelationName name, String schema, List<TargetColumn> columns) {
    TargetTable {
        columns = List.copyOf(columns);
    }

    /** Reads the table's columns from the catalog; those of a COPY are what its list names, else all. */
    static TargetTable read(Connection connection, RelationName name, List<String> wanted)
            throws SQLException, CopyException {
        String schema = name.schema().orElseGet(() -> currentSchema(connection));
        Map<String, Integer> lengths = lengths(connection, schema, name.name());
        Map<String, TargetColumn> all = new java.util.LinkedHashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("DESCRIBE " + name.sql())) {
            while (rows.next()) {
                String column = rows.getString("column_name");
                boolean notNull = "NO".equals(rows.getString("null"));
                all.put(
                        column.toLowerCase(java.util.Locale.ROOT),
                        new TargetColumn(
                                column,
                                rows.getString("column_type"),
                                lengths.getOrDefault(column, 0),
                                notNull,
                                rows.getString("default") != null));
            }
        } catch (SQLException e) {
            throw new CopyException(
                    CopyException.UNDEFINED_TABLE, "Cannot COPY into nonexistent table " + name.name(), null, e);
        }
        return new TargetTable(name, schema, choose(name, all, wanted));
    }

    private static List<TargetColumn> choose(RelationName table, Map<String, TargetColumn> all, List<String> wanted)
            throws CopyException {
        if (wanted.isEmpty()) {
            return List.copyOf(all.values());
        }
        List<TargetColumn> columns = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String name : wanted) {
            TargetColumn column = all.get(name);
            if (column == null) {
                throw new CopyException(
                        CopyException.UNDEFINED_COLUMN,
                        "column \"" + name + "\" of relation \"" + table.name() + "\" does not exist",
                        "It has " + String.join(", ", all.keySet()) + ".");
            }
            if (!seen.add(name)) {
                throw new CopyException("42701", "column \"" + name + "\" specified more than once", null);
            }
            columns.add(column);
        }
        return columns;
    }

    private static Map<String, Integer> lengths(Connection connection, String schema, String table)
            throws SQLException {
        Map<String, Integer> lengths = new HashMap<>();
        if (!exists(connection, "declared_column")) {
            return lengths;
        }
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT column_name, length FROM server.declared_column "
                        + "WHERE schema_name = ? AND table_name = ? AND length IS NOT NULL")) {
            statement.setString(1, schema);
            statement.setString(2, table);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    lengths.put(rows.getString(1), rows.getInt(2));
                }
            }
        }
        return lengths;
    }

    /** Whether the file has this table of the server. */
    static boolean exists(Connection connection, String serverTable) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "SELECT 1 FROM duckdb_tables() " + "WHERE schema_name = 'server' AND table_name = ?")) {
            statement.setString(1, serverTable);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static String currentSchema(Connection connection) {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT current_schema()")) {
            @Nullable String schema = rows.next() ? rows.getString(1) : null;
            return schema == null ? "main" : schema;
        } catch (SQLException e) {
            throw new IllegalStateException("The current schema is unknown", e);
        }
    }

    /** INSERT INTO table (columns). */
    String insert() {
        String names = columns.stream().map(TargetColumn::sql).collect(Collectors.joining(", "));
        return "INSERT INTO " + name.sql() + " (" + names + ") ";
    }

    /** The name for messages. */
    String title() {
        return SqlText.literal(name.name());
    }
}
