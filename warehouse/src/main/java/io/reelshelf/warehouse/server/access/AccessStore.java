package io.reelshelf.warehouse.server.access;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.reelshelf.warehouse.server.access.AccessState.Attachment;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Reads and writes the tables of the schema {@code server} that hold roles, grants and policies. */
final class AccessStore {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Jdbi jdbi;

    AccessStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** All of it, as of now. */
    AccessState load() {
        return jdbi.withHandle(handle -> new AccessState(
                strings(handle, "SELECT name FROM server.users WHERE superuser"),
                strings(handle, "SELECT name FROM server.users"),
                strings(handle, "SELECT name FROM server.roles"),
                memberships(handle),
                grants(handle),
                attributes(handle),
                policies(handle),
                attachments(handle),
                secured(handle)));
    }

    /** What a user owns. */
    List<RelationKey> ownedBy(String user) {
        return jdbi.withHandle(
                handle -> handle.createQuery("SELECT schema_name, object_name FROM server.owners WHERE owner = :user")
                        .bind("user", user)
                        .map((row, context) -> new RelationKey(row.getString(1), row.getString(2)))
                        .list());
    }

    /** Owners of relations that went while no server ran: a new relation of that name is not theirs. */
    void forgetOwnersOfMissingRelations() {
        String sql = """
                DELETE FROM server.owners o WHERE NOT EXISTS (
                  SELECT 1 FROM (SELECT database_name, schema_name, table_name FROM duckdb_tables()
                    UNION ALL SELECT database_name, schema_name, view_name FROM duckdb_views()) t
                  WHERE t.database_name = current_database() AND lower(t.schema_name) = o.schema_name
                    AND lower(t.table_name) = o.object_name)
                """;
        apply(List.of(new Edit(sql, Map.of())));
    }

    /** One statement with named parameters. */
    record Edit(String sql, Map<String, ?> parameters) {}

    /** Runs statements in one transaction. */
    void apply(List<Edit> edits) {
        jdbi.useTransaction(handle -> edits.forEach(edit ->
                handle.createUpdate(edit.sql()).bindMap(edit.parameters()).execute()));
    }

    /** Whether a query finds a row. */
    boolean exists(String sql, Map<String, ?> parameters) {
        return jdbi.withHandle(handle -> handle.createQuery(sql)
                .bindMap(parameters)
                .mapToMap()
                .findFirst()
                .isPresent());
    }

    static String json(List<Policy.Column> columns) {
        try {
            return JSON.writeValueAsString(columns);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Set<String> strings(Handle handle, String sql) {
        return new HashSet<>(handle.createQuery(sql).mapTo(String.class).list());
    }

    private static Map<Grantee, Set<String>> memberships(Handle handle) {
        Map<Grantee, Set<String>> memberships = new HashMap<>();
        handle.createQuery("SELECT role, member_kind, member FROM server.role_members")
                .map((row, context) -> memberships
                        .computeIfAbsent(
                                new Grantee(Grantee.Kind.of(row.getString(2)), row.getString(3)),
                                key -> new HashSet<>())
                        .add(row.getString(1)))
                .list();
        return memberships;
    }

    private static Map<Securable, Map<Grantee, Set<Privilege>>> grants(Handle handle) {
        Map<Securable, Map<Grantee, Set<Privilege>>> grants = new HashMap<>();
        handle.createQuery(
                        "SELECT grantee_kind, grantee, object_kind, schema_name, object_name, privilege FROM server.grants")
                .map((row, context) -> grants.computeIfAbsent(
                                new Securable(Securable.Kind.of(row.getString(3)), row.getString(4), row.getString(5)),
                                key -> new HashMap<>())
                        .computeIfAbsent(
                                new Grantee(Grantee.Kind.of(row.getString(1)), row.getString(2)),
                                key -> EnumSet.noneOf(Privilege.class))
                        .add(Privilege.valueOf(row.getString(6))))
                .list();
        return grants;
    }

    private static Map<String, Map<String, String>> attributes(Handle handle) {
        Map<String, Map<String, String>> attributes = new HashMap<>();
        handle.createQuery("SELECT user_name, name, value FROM server.user_attributes")
                .map((row, context) -> String.valueOf(attributes
                        .computeIfAbsent(row.getString(1), key -> new HashMap<>())
                        .put(row.getString(2), row.getString(3))))
                .list();
        return attributes;
    }

    private static Map<String, Policy> policies(Handle handle) {
        Map<String, Policy> policies = new HashMap<>();
        handle.createQuery("SELECT name, columns, predicate FROM server.policies")
                .map((row, context) -> String.valueOf(policies.put(
                        row.getString(1), new Policy(row.getString(1), columns(row.getString(2)), row.getString(3)))))
                .list();
        return policies;
    }

    private static List<Policy.Column> columns(String json) {
        try {
            return JSON.readValue(json, new TypeReference<List<Policy.Column>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The table server.policies is damaged: " + e.getOriginalMessage(), e);
        }
    }

    private static Map<RelationKey, List<Attachment>> attachments(Handle handle) {
        Map<RelationKey, List<Attachment>> attachments = new HashMap<>();
        handle.createQuery(
                        "SELECT policy, schema_name, object_name, grantee_kind, grantee FROM server.policy_attachments ORDER BY ALL")
                .map((row, context) -> attachments
                        .computeIfAbsent(new RelationKey(row.getString(2), row.getString(3)), key -> new ArrayList<>())
                        .add(new Attachment(
                                row.getString(1), new Grantee(Grantee.Kind.of(row.getString(4)), row.getString(5)))))
                .list();
        return attachments;
    }

    private static Map<RelationKey, Boolean> secured(Handle handle) {
        Map<RelationKey, Boolean> secured = new HashMap<>();
        handle.createQuery("SELECT schema_name, object_name, conjunction FROM server.row_security")
                .map((row, context) -> String.valueOf(secured.put(
                        new RelationKey(row.getString(1), row.getString(2)),
                        row.getString(3).equals("OR"))))
                .list();
        return secured;
    }
}
