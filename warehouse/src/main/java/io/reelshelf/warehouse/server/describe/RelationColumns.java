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
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The columns of the warehouse's tables and views, for all sessions. Reading them takes longer than a small query, so
 * they are kept until a definition changes, and for some seconds at most: one that commits later than it ran is seen
 * then. Safe for many threads.
 */
public final class RelationColumns {
    private static final long PATIENCE = 10_000_000_000L;

    private static final String SQL = """
            SELECT schema_name, table_name, name, relation_oid, position, type_oid, modifier
            FROM rs_system.main.rs_column WHERE database_name = ? ORDER BY relation_oid, position
            """;

    private final String database;
    private final LongSupplier nanoTime;
    private @Nullable Map<String, List<DescribedColumn>> columns;
    private Map<String, List<DescribedColumn>> last = Map.of();
    private long readAt;

    /**
     * Of a file.
     *
     * @param database DuckDB's name of it
     */
    public RelationColumns(String database, LongSupplier nanoTime) {
        this.database = database;
        this.nanoTime = nanoTime;
    }

    String database() {
        return database;
    }

    /** Forgets them: a definition changed. */
    synchronized void forget() {
        columns = null;
    }

    /** By {@code schema.name} in lower case. The same object until one of them changes. */
    synchronized Map<String, List<DescribedColumn>> current(Connection connection) throws SQLException {
        Map<String, List<DescribedColumn>> known = columns;
        long now = nanoTime.getAsLong();
        if (known == null || now - readAt > PATIENCE) {
            Map<String, List<DescribedColumn>> read = read(connection, database);
            known = read.equals(last) ? last : read;
            columns = known;
            last = known;
            readAt = now;
        }
        return known;
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
