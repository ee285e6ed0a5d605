package io.reelshelf.warehouse.server.describe;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * The columns of the warehouse's tables and views, for all sessions. Reading them takes longer than a small query, so they
 * are kept until a definition changes, or is committed or taken back. Safe for many threads.
 */
public final class RelationColumns {
    private static final String SQL = """
            SELECT schema_name, table_name, name, relation_oid, position, type_oid, modifier
            FROM rs_system.main.rs_column WHERE database_name = ? ORDER BY relation_oid, position
            """;

    private final Jdbi jdbi;
    private final String database;
    private Map<String, List<DescribedColumn>> columns = Map.of();
    private long readAt = -1;

    /**
     * Of a file.
     *
     * @param jdbi connects to it, outside all sessions: their transactions see what others do not, or not yet
     * @param database DuckDB's name of it
     */
    public RelationColumns(Jdbi jdbi, String database) {
        this.jdbi = jdbi;
        this.database = database;
    }

    String database() {
        return database;
    }

    /**
     * What is committed, by {@code schema.name} in lower case. The same object until one of them changes.
     *
     * @param definitions a number that changes with every definition
     */
    synchronized Map<String, List<DescribedColumn>> current(long definitions) throws SQLException {
        if (definitions != readAt) {
            try (Handle handle = jdbi.open()) {
                Map<String, List<DescribedColumn>> read = read(handle.getConnection(), database);
                columns = read.equals(columns) ? columns : read;
            }
            readAt = definitions;
        }
        return columns;
    }

    /** The columns of a database's relations by {@code schema.name}. */
    static Map<String, List<DescribedColumn>> read(Connection connection, String database) throws SQLException {
        Map<String, List<DescribedColumn>> columns = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(SQL)) {
            statement.setString(1, database);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    String relation = (rows.getString(1) + "." + rows.getString(2)).toLowerCase(Locale.ROOT);
                    columns.computeIfAbsent(relation, name -> new ArrayList<>())
                            .add(new DescribedColumn(
                                    rows.getString(3), rows.getInt(4), rows.getInt(5), rows.getInt(6), rows.getInt(7)));
                }
            }
        }
        return columns;
    }
}
