package io.reelshelf.warehouse.server.access;

import com.fasterxml.jackson.databind.JsonNode;
import io.reelshelf.warehouse.redshift.RedshiftSqlException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Collects the relations and functions of a parser's tree. It looks into every part of it, so that no corner of SQL
 * hides a table, and refuses kinds of nodes that it does not know.
 */
final class TreeWalker {
    private static final Set<String> QUERY_NODES = Set.of("SELECT_NODE", "SET_OPERATION_NODE", "RECURSIVE_CTE_NODE");

    private final String sql;
    private final byte[] parsed;
    private final int prefix;
    private final List<TableReference> tables = new ArrayList<>();
    private final List<FunctionReference> functions = new ArrayList<>();

    /**
     * A walker.
     *
     * @param sql the statement
     * @param parsed what was parsed: the statement after a prefix
     * @param prefix the prefix's length
     */
    TreeWalker(String sql, String parsed, int prefix) {
        this.sql = sql;
        this.parsed = parsed.getBytes(StandardCharsets.UTF_8);
        this.prefix = prefix;
    }

    ParsedQuery walk(JsonNode root) throws RedshiftSqlException {
        node(root, Set.of());
        return new ParsedQuery(sql, tables, functions);
    }

    private void node(JsonNode node, Set<String> scope) throws RedshiftSqlException {
        if (node.isArray()) {
            for (JsonNode element : node) {
                node(element, scope);
            }
        } else if (node.isObject()) {
            object(node, scope);
        }
    }

    private void object(JsonNode node, Set<String> scope) throws RedshiftSqlException {
        String type = node.path("type").asText();
        if (node.has("class")) {
            if (node.path("class").asText().equals("FUNCTION") || node.has("function_name")) {
                functions.add(new FunctionReference(path(node), false));
            }
            children(node, scope);
            return;
        }
        switch (type) {
            case "BASE_TABLE" -> {
                table(node, Privilege.SELECT, scope);
                children(node, scope);
            }
            case "TABLE_FUNCTION" -> tableFunction(node, scope);
            case "INSERT_QUERY_NODE" -> insert(node, scope);
            case "UPDATE_QUERY_NODE" -> target(node, Privilege.UPDATE, scope);
            case "DELETE_QUERY_NODE" -> target(node, Privilege.DELETE, scope);
            case "SHOW_REF" ->
                throw Denied.privilege("permission denied: DuckDB's own SHOW and DESCRIBE are not for clients", null);
            default -> {
                if ((type.endsWith("_NODE") && !QUERY_NODES.contains(type)) || node.has("table_name")) {
                    throw QueryParser.notUnderstood(type);
                }
                children(node, scope);
            }
        }
    }

    /**
     * Looks into all fields. A WITH's entries see those before them, and its query sees all: the entry of a recursive
     * one sees itself on its right side only. Where DuckDB sees more, this refuses more.
     */
    private void children(JsonNode node, Set<String> scope) throws RedshiftSqlException {
        Set<String> inner = scope;
        if (node.has("cte_map")) {
            inner = new HashSet<>(scope);
            for (JsonNode entry : node.path("cte_map").path("map")) {
                node(entry.path("value"), inner);
                inner.add(entry.path("key").asText().toLowerCase(Locale.ROOT));
            }
        }
        boolean recursive = node.path("type").asText().equals("RECURSIVE_CTE_NODE");
        for (var field : node.properties()) {
            if (field.getKey().equals("cte_map")) {
                continue;
            }
            if (recursive && field.getKey().equals("right")) {
                Set<String> withItself = new HashSet<>(inner);
                withItself.add(node.path("cte_name").asText().toLowerCase(Locale.ROOT));
                node(field.getValue(), withItself);
            } else {
                node(field.getValue(), inner);
            }
        }
    }

    private void tableFunction(JsonNode node, Set<String> scope) throws RedshiftSqlException {
        JsonNode function = node.path("function");
        functions.add(new FunctionReference(path(function), true));
        children(function, scope);
        node(node.path("sample"), scope);
    }

    private void insert(JsonNode node, Set<String> scope) throws RedshiftSqlException {
        tables.add(new TableReference(path(node), Privilege.INSERT, -1, -1, false));
        if (!node.path("on_conflict_info").isNull()) {
            tables.add(new TableReference(path(node), Privilege.UPDATE, -1, -1, false));
        }
        children(node, scope);
    }

    /** The table that is changed is written, and read as well: conditions tell of its rows. */
    private void target(JsonNode node, Privilege privilege, Set<String> scope) throws RedshiftSqlException {
        JsonNode table = node.path("table");
        if (!table.path("type").asText().equals("BASE_TABLE")) {
            throw QueryParser.notUnderstood("its target is no table");
        }
        tables.add(new TableReference(path(table), privilege, -1, -1, false));
        if (privilege == Privilege.UPDATE || !node.path("condition").isNull()) {
            tables.add(new TableReference(path(table), Privilege.SELECT, -1, -1, false));
        }
        Set<String> outer = scope;
        for (var field : node.properties()) {
            if (!field.getKey().equals("table") && !field.getKey().equals("cte_map")) {
                node(field.getValue(), outer);
            }
        }
        if (node.path("cte_map").path("map").size() > 0) {
            throw QueryParser.notUnderstood("a WITH before UPDATE or DELETE");
        }
    }

    private void table(JsonNode node, Privilege privilege, Set<String> scope) {
        List<String> path = path(node);
        if (path.size() == 1 && scope.contains(path.get(0).toLowerCase(Locale.ROOT))) {
            return;
        }
        int start = index(node.path("query_location").asDouble(-1));
        int end = start < 0
                ? -1
                : index(node.path("query_location").asDouble()
                        + node.path("query_location_length").asDouble());
        tables.add(new TableReference(
                path, privilege, start, end, !node.path("alias").asText().isEmpty()));
    }

    /** The parser counts bytes of UTF-8; a location that it does not know is 2^64 - 1. */
    private int index(double location) {
        if (location < 0 || location > parsed.length) {
            return -1;
        }
        int characters = new String(parsed, 0, (int) location, StandardCharsets.UTF_8).length() - prefix;
        return characters < 0 || characters > sql.length() ? -1 : characters;
    }

    private static List<String> path(JsonNode node) {
        List<String> path = new ArrayList<>();
        node.path("qualified_name").path("path").forEach(part -> path.add(part.asText()));
        if (path.isEmpty()) {
            path.add(node.path("table_name").asText(node.path("function_name").asText()));
        }
        return path;
    }
}
