package io.reelshelf.warehouse.server.access;

import io.reelshelf.warehouse.redshift.RedshiftSqlException;
import io.reelshelf.warehouse.server.access.AccessStore.Edit;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** GRANT and REVOKE: https://docs.aws.amazon.com/redshift/latest/dg/r_GRANT.html */
final class GrantCommands {
    private final CommandContext context;

    /**
     * What a GRANT or REVOKE is about.
     *
     * @param mine whether all of it belongs to who runs it
     */
    private record Objects(List<Securable> securables, Set<Privilege> all, boolean mine) {}

    GrantCommands(CommandContext context) {
        this.context = context;
    }

    void grant(TokenCursor cursor) throws RedshiftSqlException, SQLException {
        cursor.expect("grant");
        if (cursor.accept("role")) {
            new RoleCommands(context).membership(cursor, true);
            return;
        }
        change(cursor, true);
    }

    void revoke(TokenCursor cursor) throws RedshiftSqlException, SQLException {
        cursor.expect("revoke");
        if (cursor.accept("grant", "option", "for")) {
            throw Denied.unsupported("GRANT OPTION is not supported", null);
        }
        if (cursor.accept("role")) {
            new RoleCommands(context).membership(cursor, false);
            return;
        }
        change(cursor, false);
    }

    private void change(TokenCursor cursor, boolean grant) throws RedshiftSqlException, SQLException {
        Set<Privilege> privileges = privileges(cursor);
        Objects objects = objects(cursor);
        cursor.expect(grant ? "to" : "from");
        List<Grantee> grantees = context.grantees(cursor);
        if (cursor.accept("with", "grant", "option")) {
            throw Denied.unsupported("WITH GRANT OPTION is not supported", "Owners and administrators grant.");
        }
        if (!grant && !cursor.accept("restrict") && cursor.accept("cascade")) {
            throw Denied.unsupported("REVOKE … CASCADE is not supported", "No grant depends on another one.");
        }
        cursor.expectEnd();
        if (!objects.mine()) {
            context.superuserOnly((grant ? "GRANT" : "REVOKE") + " on what others own");
        }
        Set<Privilege> chosen = privileges.isEmpty() ? objects.all() : privileges;
        if (!objects.all().containsAll(chosen)) {
            throw Denied.invalid("0LP01", "these privileges are not of this kind of object: it has " + objects.all());
        }
        List<Edit> edits = new ArrayList<>();
        for (Securable securable : objects.securables()) {
            for (Grantee grantee : grantees) {
                for (Privilege privilege : chosen) {
                    edits.addAll(edits(securable, grantee, privilege, grant));
                }
            }
        }
        context.store().apply(edits);
    }

    private List<Edit> edits(Securable securable, Grantee grantee, Privilege privilege, boolean grant) {
        Map<String, String> parameters = Map.of(
                "granteeKind", grantee.kind().text(),
                "grantee", grantee.name(),
                "objectKind", securable.kind().text(),
                "schema", securable.schema(),
                "name", securable.name(),
                "privilege", privilege.name(),
                "by", context.identity().user());
        Edit remove = new Edit("""
                DELETE FROM server.grants WHERE grantee_kind = :granteeKind AND grantee = :grantee
                  AND object_kind = :objectKind AND schema_name = :schema AND object_name = :name AND privilege = :privilege
                """, parameters);
        Edit add = new Edit(
                "INSERT INTO server.grants VALUES (:granteeKind, :grantee, :objectKind, :schema, :name, :privilege, false, :by)",
                parameters);
        return grant ? List.of(remove, add) : List.of(remove);
    }

    /** The privileges that are named; none for ALL. */
    private static Set<Privilege> privileges(TokenCursor cursor) throws RedshiftSqlException {
        if (cursor.accept("all")) {
            cursor.accept("privileges");
            return Set.of();
        }
        Set<Privilege> privileges = EnumSet.noneOf(Privilege.class);
        do {
            String word = cursor.name();
            privileges.add(Privilege.named(word)
                    .orElseThrow(() -> Denied.unsupported("GRANT of \"" + word + "\" is not supported", null)));
            if (cursor.acceptSymbol("(")) {
                throw Denied.unsupported(
                        "a grant on columns is not supported", "Grant SELECT on a view of these columns.");
            }
        } while (cursor.acceptSymbol(","));
        return privileges;
    }

    private Objects objects(TokenCursor cursor) throws RedshiftSqlException, SQLException {
        if (cursor.accept("for", "tables", "in", "schema")) {
            List<Securable> schemas =
                    schemas(cursor).stream().map(Securable::tablesOf).toList();
            return new Objects(schemas, Privilege.ofRelations(), false);
        }
        cursor.expect("on");
        if (cursor.accept("database")) {
            cursor.dottedNames();
            return new Objects(List.of(Securable.DATABASE), Privilege.ofDatabases(), false);
        }
        if (cursor.accept("schema")) {
            return new Objects(schemas(cursor).stream().map(Securable::schema).toList(), Privilege.ofSchemas(), false);
        }
        if (cursor.accept("all", "tables", "in", "schema")) {
            List<Securable> tables = new ArrayList<>();
            for (String schema : schemas(cursor)) {
                tables.addAll(tablesIn(schema));
            }
            return new Objects(tables, Privilege.ofRelations(), false);
        }
        for (String word : new String[] {"function", "procedure", "language", "datashare", "model", "copy", "all"}) {
            if (cursor.accept(word)) {
                throw Denied.unsupported("GRANT … ON " + word.toUpperCase(Locale.ROOT) + " is not supported", null);
            }
        }
        cursor.accept("table");
        List<Relation> relations = context.relations(cursor.dottedNames());
        boolean mine = relations.stream()
                .allMatch(relation -> context.identity().user().equals(relation.ownerOrNull()));
        return new Objects(
                relations.stream()
                        .map(relation -> Securable.relation(relation.key()))
                        .toList(),
                Privilege.ofRelations(),
                mine);
    }

    private List<String> schemas(TokenCursor cursor) throws RedshiftSqlException, SQLException {
        context.superuserOnly("a grant on a schema");
        List<String> schemas = new ArrayList<>();
        do {
            String schema = cursor.name();
            if (schema.equals(AccessControl.SERVER_SCHEMA)) {
                throw Denied.privilege("nothing in the schema \"server\" can be granted", null);
            }
            if (strings("SELECT 1 FROM duckdb_schemas() WHERE database_name = ? AND lower(schema_name) = ?", schema)
                    .isEmpty()) {
                throw Denied.invalid("3F000", "schema \"" + schema + "\" does not exist");
            }
            schemas.add(schema);
        } while (cursor.acceptSymbol(","));
        return schemas;
    }

    private List<Securable> tablesIn(String schema) throws SQLException {
        String sql = """
                SELECT lower(name) FROM (SELECT database_name, schema_name, table_name AS name FROM duckdb_tables()
                  UNION ALL SELECT database_name, schema_name, view_name FROM duckdb_views())
                WHERE database_name = ? AND lower(schema_name) = ?
                """;
        return strings(sql, schema).stream()
                .map(name -> Securable.relation(new RelationKey(schema, name)))
                .toList();
    }

    private List<String> strings(String sql, String schema) throws SQLException {
        List<String> strings = new ArrayList<>();
        try (PreparedStatement statement = context.connection().prepareStatement(sql)) {
            statement.setString(1, context.database());
            statement.setString(2, schema);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    strings.add(rows.getString(1));
                }
            }
        }
        return strings;
    }
}
