package io.reelshelf.warehouse.server.access;

import io.reelshelf.warehouse.redshift.Origin;
import io.reelshelf.warehouse.redshift.RedshiftSqlException;
import io.reelshelf.warehouse.redshift.Token;
import io.reelshelf.warehouse.server.access.AccessStore.Edit;
import io.reelshelf.warehouse.server.auth.UserNames;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Row-level security: https://docs.aws.amazon.com/redshift/latest/dg/t_rls.html */
final class PolicyCommands {
    private final CommandContext context;

    PolicyCommands(CommandContext context) {
        this.context = context;
    }

    void create(Origin origin, TokenCursor cursor) throws RedshiftSqlException, SQLException {
        context.superuserOnly("CREATE RLS POLICY");
        cursor.expect("create", "rls", "policy");
        String name = cursor.name();
        UserNames.check(name);
        if (context.state().policies().containsKey(name)) {
            throw Denied.invalid("42710", "policy \"" + name + "\" already exists");
        }
        List<Policy.Column> columns = cursor.accept("with") ? columns(origin, cursor) : List.of();
        Policy policy = new Policy(name, columns, predicate(origin, cursor));
        RowFilter.of(policy, context.connection());
        context.store()
                .apply(List.of(new Edit(
                        "INSERT INTO server.policies VALUES (:name, :columns, :predicate)", parameters(policy))));
    }

    void alter(Origin origin, TokenCursor cursor) throws RedshiftSqlException, SQLException {
        context.superuserOnly("ALTER RLS POLICY");
        cursor.expect("alter", "rls", "policy");
        Policy old = policy(cursor.name());
        Policy policy = new Policy(old.name(), old.columns(), predicate(origin, cursor));
        RowFilter.of(policy, context.connection());
        context.store()
                .apply(List.of(new Edit(
                        "UPDATE server.policies SET columns = :columns, predicate = :predicate WHERE name = :name",
                        parameters(policy))));
    }

    private static Map<String, String> parameters(Policy policy) {
        return Map.of(
                "name", policy.name(), "columns", AccessStore.json(policy.columns()), "predicate", policy.predicate());
    }

    void drop(TokenCursor cursor) throws RedshiftSqlException {
        context.superuserOnly("DROP RLS POLICY");
        cursor.expect("drop", "rls", "policy");
        boolean ifExists = cursor.accept("if", "exists");
        String name = cursor.name();
        boolean cascade = cursor.accept("cascade");
        if (!cascade) {
            cursor.accept("restrict");
        }
        cursor.expectEnd();
        if (ifExists && !context.state().policies().containsKey(name)) {
            return;
        }
        policy(name);
        boolean attached = context.state().attachments().values().stream()
                .flatMap(List::stream)
                .anyMatch(attachment -> attachment.policy().equals(name));
        if (attached && !cascade) {
            throw Denied.invalid("2BP01", "policy \"" + name + "\" is attached: detach it, or write CASCADE");
        }
        Map<String, String> parameters = Map.of("name", name);
        context.store()
                .apply(List.of(
                        new Edit("DELETE FROM server.policy_attachments WHERE policy = :name", parameters),
                        new Edit("DELETE FROM server.policies WHERE name = :name", parameters)));
    }

    void attach(TokenCursor cursor) throws RedshiftSqlException, SQLException {
        cursor.expect("attach");
        attachment(cursor, true);
    }

    void detach(TokenCursor cursor) throws RedshiftSqlException, SQLException {
        cursor.expect("detach");
        attachment(cursor, false);
    }

    private void attachment(TokenCursor cursor, boolean attach) throws RedshiftSqlException, SQLException {
        context.superuserOnly(attach ? "ATTACH RLS POLICY" : "DETACH RLS POLICY");
        cursor.expect("rls", "policy");
        Policy policy = policy(cursor.name());
        cursor.expect("on");
        cursor.accept("table");
        List<Relation> relations = context.relations(cursor.dottedNames());
        cursor.expect(attach ? "to" : "from");
        List<Grantee> grantees = context.grantees(cursor);
        cursor.expectEnd();
        List<Edit> edits = new ArrayList<>();
        for (Relation relation : relations) {
            if (attach) {
                hasColumns(relation.key(), policy);
            }
            for (Grantee grantee : grantees) {
                Map<String, String> parameters = new HashMap<>(key(relation.key()));
                parameters.putAll(
                        Map.of("policy", policy.name(), "kind", grantee.kind().text(), "grantee", grantee.name()));
                edits.add(new Edit("""
                        DELETE FROM server.policy_attachments WHERE policy = :policy AND schema_name = :schema
                          AND object_name = :name AND grantee_kind = :kind AND grantee = :grantee
                        """, parameters));
                if (attach) {
                    edits.add(new Edit(
                            "INSERT INTO server.policy_attachments VALUES (:policy, :schema, :name, :kind, :grantee)",
                            parameters));
                }
            }
        }
        context.store().apply(edits);
    }

    /** ALTER TABLE name ROW LEVEL SECURITY ON [CONJUNCTION TYPE AND|OR] or OFF. */
    void rowSecurity(TokenCursor cursor) throws RedshiftSqlException, SQLException {
        context.superuserOnly("ALTER TABLE … ROW LEVEL SECURITY");
        cursor.expect("alter", "table");
        RelationKey key = context.relations(List.of(cursor.dotted())).get(0).key();
        cursor.expect("row", "level", "security");
        boolean on = cursor.accept("on");
        if (!on) {
            cursor.expect("off");
        }
        boolean any = cursor.accept("conjunction", "type", "or");
        if (!any) {
            cursor.accept("conjunction", "type", "and");
        }
        cursor.expectEnd();
        Map<String, String> parameters = new HashMap<>(key(key));
        parameters.put("conjunction", any ? "OR" : "AND");
        List<Edit> edits = new ArrayList<>();
        edits.add(new Edit(
                "DELETE FROM server.row_security WHERE schema_name = :schema AND object_name = :name", parameters));
        if (on) {
            edits.add(new Edit("INSERT INTO server.row_security VALUES (:schema, :name, :conjunction)", parameters));
        }
        context.store().apply(edits);
    }

    private static Map<String, String> key(RelationKey key) {
        return Map.of("schema", key.schema(), "name", key.name());
    }

    private Policy policy(String name) throws RedshiftSqlException {
        Policy policy = context.state().policies().get(name);
        if (policy == null) {
            throw Denied.invalid("42704", "policy \"" + name + "\" does not exist");
        }
        return policy;
    }

    private void hasColumns(RelationKey key, Policy policy) throws RedshiftSqlException, SQLException {
        Set<String> columns = new HashSet<>();
        String sql =
                "SELECT lower(column_name) FROM duckdb_columns() WHERE database_name = ? AND lower(schema_name) = ? AND lower(table_name) = ?";
        try (PreparedStatement statement = context.connection().prepareStatement(sql)) {
            statement.setString(1, context.database());
            statement.setString(2, key.schema());
            statement.setString(3, key.name());
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    columns.add(rows.getString(1));
                }
            }
        }
        for (Policy.Column column : policy.columns()) {
            if (!columns.contains(column.name())) {
                throw Denied.invalid(
                        "42703", "\"" + key + "\" has no column \"" + column.name() + "\", which the policy reads");
            }
        }
    }

    /** Reads {@code (name type, …) [[AS] alias]}; types may have parentheses themselves. */
    private static List<Policy.Column> columns(Origin origin, TokenCursor cursor) throws RedshiftSqlException {
        List<Policy.Column> columns = new ArrayList<>();
        cursor.expectSymbol("(");
        do {
            String name = cursor.name();
            int start = cursor.index();
            while (!cursor.acceptSymbol(")") && !cursor.acceptSymbol(",")) {
                if (cursor.atEnd()) {
                    throw cursor.unexpected();
                }
                cursor.skipParenthesis();
                if (!cursor.atEnd() && isTypeWord(origin.tokens().get(cursor.index()))) {
                    cursor.next();
                }
            }
            columns.add(new Policy.Column(name, text(origin, start, cursor.index() - 1)));
        } while (origin.tokens().get(cursor.index() - 1).isSymbol(","));
        if (cursor.accept("as")) {
            cursor.name();
        }
        return columns;
    }

    private static boolean isTypeWord(Token token) throws RedshiftSqlException {
        if (token.isSymbol("(") || token.isSymbol(")") || token.isSymbol(",")) {
            return false;
        }
        if (!token.isName()) {
            throw Denied.invalid(RedshiftSqlException.SYNTAX_ERROR, "syntax error at or near \"" + token.text() + "\"");
        }
        return true;
    }

    private static String predicate(Origin origin, TokenCursor cursor) throws RedshiftSqlException {
        cursor.expect("using");
        int open = cursor.index();
        cursor.skipParenthesis();
        cursor.expectEnd();
        if (cursor.index() - open < 3) {
            throw Denied.invalid(RedshiftSqlException.SYNTAX_ERROR, "USING takes a predicate in parentheses");
        }
        return text(origin, open, cursor.index());
    }

    private static String text(Origin origin, int from, int to) {
        return from >= to
                ? ""
                : origin.original()
                        .substring(
                                origin.tokens().get(from).position() - origin.position(),
                                origin.tokens().get(to - 1).end() - origin.position());
    }
}
