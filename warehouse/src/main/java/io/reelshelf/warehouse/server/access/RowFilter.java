package io.reelshelf.warehouse.server.access;

import com.fasterxml.jackson.databind.JsonNode;
import io.reelshelf.warehouse.redshift.RedshiftSqlException;
import io.reelshelf.warehouse.redshift.RedshiftStatement;
import io.reelshelf.warehouse.redshift.RedshiftTranslator;
import io.reelshelf.warehouse.redshift.SqlText;
import io.reelshelf.warehouse.redshift.Token;
import io.reelshelf.warehouse.redshift.Tokenizer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A policy's predicate, ready to be written for a user: its columns bound to the relation, so that no column of an outer
 * query can stand in for one, and what it asks about the session replaced by literals, so that no session can change it.
 */
final class RowFilter {
    /** The name under which the relation's rows are filtered. */
    static final String ALIAS = "secured";

    private static final String PREFIX = "SELECT 1 WHERE ";
    private static final String ATTRIBUTE = "reelshelf.";
    private static final Set<String> USER_FUNCTIONS = Set.of("current_user", "session_user", "user");

    private final byte[] sql;
    private final int start;
    private final List<Hole> holes;

    private enum Kind {
        COLUMN,
        ATTRIBUTE,
        USER
    }

    private record Hole(Kind kind, String name, int start, int end) {}

    private RowFilter(byte[] sql, int start, List<Hole> holes) {
        this.sql = sql;
        this.start = start;
        this.holes = holes;
    }

    /**
     * Reads a policy.
     *
     * @throws RedshiftSqlException where the predicate is no expression over the policy's columns
     */
    static RowFilter of(Policy policy, Connection connection) throws RedshiftSqlException, SQLException {
        String sql = translated(policy.predicate());
        JsonNode node = QueryParser.node(QueryParser.tree(connection, sql));
        JsonNode expression = node.path("where_clause");
        if (!expression.isObject()
                || !node.path("from_table").path("type").asText().equals("EMPTY")) {
            throw Denied.invalid(RedshiftSqlException.SYNTAX_ERROR, "the policy's predicate is not one expression");
        }
        List<Hole> holes = new ArrayList<>();
        collect(expression, policy, holes);
        holes.sort(Comparator.comparingInt(Hole::start));
        return new RowFilter(sql.getBytes(StandardCharsets.UTF_8), startOfExpression(sql), List.copyOf(holes));
    }

    /** All before it is ASCII, so that characters are bytes. */
    private static int startOfExpression(String sql) throws RedshiftSqlException {
        for (Token token : Tokenizer.tokens(sql)) {
            if (token.isWord("where")) {
                return token.end();
            }
        }
        throw Denied.invalid(RedshiftSqlException.SYNTAX_ERROR, "the policy has no predicate");
    }

    private static String translated(String predicate) throws RedshiftSqlException {
        List<RedshiftStatement> statements = new RedshiftTranslator().translate(PREFIX + predicate);
        if (statements.size() == 1 && statements.get(0) instanceof RedshiftStatement.Rows rows) {
            return rows.duckDbSql();
        }
        throw Denied.invalid(RedshiftSqlException.SYNTAX_ERROR, "the policy's predicate is not one expression");
    }

    private static void collect(JsonNode node, Policy policy, List<Hole> holes) throws RedshiftSqlException {
        String type = node.path("class").asText();
        if (type.equals("SUBQUERY")) {
            throw Denied.unsupported(
                    "a subquery in a policy is not supported", "Put what it looks up into an attribute of the user.");
        }
        if (type.equals("COLUMN_REF")) {
            column(node, policy, holes);
            return;
        }
        if (type.equals("FUNCTION") && session(node, holes)) {
            return;
        }
        for (JsonNode child : node) {
            if (child.isContainerNode()) {
                collect(child, policy, holes);
            }
        }
    }

    private static void column(JsonNode node, Policy policy, List<Hole> holes) throws RedshiftSqlException {
        JsonNode names = node.path("column_names");
        String name = names.path(0).asText().toLowerCase(Locale.ROOT);
        boolean known =
                policy.columns().stream().anyMatch(column -> column.name().equals(name));
        if (names.size() == 1 && known) {
            holes.add(hole(Kind.COLUMN, name, node));
        } else if (names.size() == 1 && USER_FUNCTIONS.contains(name)) {
            holes.add(hole(Kind.USER, "", node));
        } else {
            throw Denied.invalid(
                    "42703",
                    "the policy's predicate reads \"" + name + "\", which is not among the columns after WITH");
        }
    }

    private static boolean session(JsonNode node, List<Hole> holes) throws RedshiftSqlException {
        String name = new FunctionReference(List.of(node.path("function_name").asText()), false).name();
        if (USER_FUNCTIONS.contains(name)) {
            holes.add(hole(Kind.USER, "", node));
            return true;
        }
        if (!name.equals("current_setting")) {
            return false;
        }
        JsonNode arguments = node.path("arguments");
        String setting = arguments
                .path(0)
                .path("expression")
                .path("literal")
                .path("text")
                .asText()
                .toLowerCase(Locale.ROOT);
        if (!setting.startsWith(ATTRIBUTE)) {
            throw Denied.unsupported(
                    "a policy reads current_setting of attributes only", "Write current_setting('reelshelf.NAME').");
        }
        holes.add(hole(Kind.ATTRIBUTE, setting.substring(ATTRIBUTE.length()), node));
        return true;
    }

    private static Hole hole(Kind kind, String name, JsonNode node) {
        int start = (int) node.path("query_location").asLong();
        return new Hole(
                kind, name, start, start + node.path("query_location_length").asInt());
    }

    /** The predicate for a user, over rows that are called {@link #ALIAS}. */
    String predicate(Identity identity) {
        StringBuilder predicate = new StringBuilder();
        int at = start;
        for (Hole hole : holes) {
            predicate.append(new String(sql, at, hole.start() - at, StandardCharsets.UTF_8));
            predicate.append(
                    switch (hole.kind()) {
                        case COLUMN -> ALIAS + "." + SqlText.identifier(hole.name());
                        case USER -> SqlText.literal(identity.user());
                        case ATTRIBUTE -> literalOrNull(identity, hole.name());
                    });
            at = hole.end();
        }
        return predicate
                .append(new String(sql, at, sql.length - at, StandardCharsets.UTF_8))
                .toString();
    }

    private static String literalOrNull(Identity identity, String attribute) {
        String value = identity.attributes().get(attribute);
        return value == null ? "CAST(NULL AS VARCHAR)" : SqlText.literal(value);
    }
}
