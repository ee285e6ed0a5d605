package io.reelshelf.warehouse.server.access;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Finds the relations that a statement's names stand for, as DuckDB will: temporary ones first, then along the search
 * path, then the engine's own. One query a statement.
 */
final class RelationLookup {
    private static final String SQL = """
            WITH named AS (SELECT unnest(string_split(?::VARCHAR, chr(31))) AS name)
            SELECT 'table', database_name, lower(schema_name), lower(table_name), internal, NULL,
              (SELECT min(owner) FROM %1$s.server.owners o WHERE o.schema_name = lower(t.schema_name) AND o.object_name = lower(t.table_name))
            FROM duckdb_tables() t WHERE lower(table_name) IN (FROM named)
            UNION ALL
            SELECT 'view', database_name, lower(schema_name), lower(view_name), internal, sql,
              (SELECT min(owner) FROM %1$s.server.owners o WHERE o.schema_name = lower(v.schema_name) AND o.object_name = lower(v.view_name))
            FROM duckdb_views() v WHERE lower(view_name) IN (FROM named)
            UNION ALL
            SELECT 'path', current_setting('search_path'), NULL, NULL, NULL, NULL, NULL
            """;

    private final String database;
    private final Map<String, List<Found>> byName;
    private List<List<String>> searchPath = List.of();

    /** A relation and the database that it is in. */
    record Found(String database, Relation relation) {}

    private RelationLookup(String database) {
        this(database, new HashMap<>());
    }

    /** Over relations that were read before, by name. */
    RelationLookup(String database, Map<String, List<Found>> known) {
        this.database = database;
        this.byName = known;
    }

    /** All relations of the file, the catalog and the engine, by name: those of sessions are not among them. */
    static Map<String, List<Found>> all(Connection connection, String database) throws SQLException {
        RelationLookup lookup = new RelationLookup(database);
        String sql =
                SQL.formatted("\"" + database.replace("\"", "\"\"") + "\"").replace("IN (FROM named)", "IS NOT NULL");
        lookup.run(connection, sql, "");
        Map<String, List<Found>> shared = new HashMap<>();
        lookup.byName.forEach((name, found) -> shared.put(
                name,
                found.stream()
                        .filter(each -> each.relation().home() != Relation.Home.SESSION)
                        .toList()));
        return Map.copyOf(shared);
    }

    boolean knows(List<String> path) {
        return !find(path).isEmpty();
    }

    /**
     * Looks names up.
     *
     * @param database DuckDB's name of the warehouse's file
     */
    static RelationLookup of(Connection connection, String database, Collection<List<String>> paths)
            throws SQLException {
        RelationLookup lookup = new RelationLookup(database);
        Set<String> names = new LinkedHashSet<>();
        paths.forEach(path -> names.add(path.get(path.size() - 1).toLowerCase(Locale.ROOT)));
        String sql = SQL.formatted("\"" + database.replace("\"", "\"\"") + "\"");
        lookup.run(connection, sql, String.join("\u001f", names));
        return lookup;
    }

    private void run(Connection connection, String sql, String names) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, names);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    read(rows);
                }
            }
        }
    }

    private void read(ResultSet row) throws SQLException {
        if (row.getString(1).equals("path")) {
            searchPath = SearchPath.parse(row.getString(2));
            return;
        }
        String in = row.getString(2);
        Relation.Home home = row.getBoolean(5)
                ? Relation.Home.ENGINE
                : in.equals(database)
                        ? Relation.Home.WAREHOUSE
                        : in.equals("temp")
                                ? Relation.Home.SESSION
                                : in.equals(AccessControl.CATALOG_DATABASE)
                                        ? Relation.Home.CATALOG
                                        : Relation.Home.ENGINE;
        RelationKey key = new RelationKey(row.getString(3), row.getString(4));
        String owner = home == Relation.Home.WAREHOUSE ? row.getString(7) : null;
        byName.computeIfAbsent(key.name(), name -> new ArrayList<>())
                .add(new Found(in.toLowerCase(Locale.ROOT), new Relation(home, key, row.getString(6), owner)));
    }

    /** What a name may stand for: none where nothing has it, several where DuckDB would find it ambiguous. */
    List<Relation> find(List<String> path) {
        List<String> parts =
                path.stream().map(part -> part.toLowerCase(Locale.ROOT)).toList();
        String name = parts.get(parts.size() - 1);
        List<Found> all = byName.getOrDefault(name, List.of());
        return switch (parts.size()) {
            case 1 -> onPath(all);
            case 2 ->
                all.stream()
                        .filter(found -> found.relation().key().schema().equals(parts.get(0))
                                || (found.database().equals(parts.get(0))
                                        && found.relation().key().schema().equals("main")))
                        .map(Found::relation)
                        .toList();
            case 3 ->
                all.stream()
                        .filter(found -> found.database().equals(parts.get(0))
                                && found.relation().key().schema().equals(parts.get(1)))
                        .map(Found::relation)
                        .toList();
            default -> List.of();
        };
    }

    /** All relations with a name, wherever they are. */
    List<Relation> named(String name) {
        return byName.getOrDefault(name.toLowerCase(Locale.ROOT), List.of()).stream()
                .map(Found::relation)
                .toList();
    }

    private List<Relation> onPath(List<Found> all) {
        for (Found found : all) {
            if (found.relation().home() == Relation.Home.SESSION) {
                return List.of(found.relation());
            }
        }
        for (List<String> entry : searchPath) {
            String schema = entry.get(entry.size() - 1);
            String in = entry.size() == 2 ? entry.get(0) : database.toLowerCase(Locale.ROOT);
            for (Found found : all) {
                if (found.database().equals(in)
                        && found.relation().key().schema().equals(schema)) {
                    return List.of(found.relation());
                }
            }
        }
        return all.stream()
                .map(Found::relation)
                .filter(relation -> relation.home() == Relation.Home.ENGINE
                        || relation.key().schema().equals("main"))
                .toList();
    }

    /** The schema of the warehouse's file where an unqualified new relation goes; empty where the path names none. */
    String creationSchema() {
        for (List<String> entry : searchPath) {
            if (entry.size() == 1 || entry.get(0).equals(database.toLowerCase(Locale.ROOT))) {
                return entry.get(entry.size() - 1);
            }
            // DuckDB takes the first entry, whatever it is.
            return "";
        }
        return "main";
    }
}
