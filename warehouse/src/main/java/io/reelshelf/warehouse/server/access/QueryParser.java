package io.reelshelf.warehouse.server.access;

import com.fasterxml.jackson.databind.JsonNode;
import io.reelshelf.warehouse.redshift.RedshiftSqlException;
import io.reelshelf.warehouse.server.describe.SqlTree;
import java.sql.Connection;
import java.sql.SQLException;

/** Parses a statement with DuckDB's own parser, so that what is checked is what runs. */
final class QueryParser {
    /** The parser prints queries only; a change of rows is one inside a common table expression. */
    private static final String BEFORE_CHANGE = "WITH change AS (";

    private static final String AFTER_CHANGE = "\n) SELECT 1";

    private QueryParser() {}

    /** Parses one SELECT, VALUES or WITH. */
    static ParsedQuery query(Connection connection, String sql) throws SQLException, RedshiftSqlException {
        return new TreeWalker(sql, sql, 0).walk(node(tree(connection, sql)));
    }

    /** Parses one INSERT, UPDATE or DELETE. */
    static ParsedQuery change(Connection connection, String sql) throws SQLException, RedshiftSqlException {
        String wrapped = BEFORE_CHANGE + sql + AFTER_CHANGE;
        JsonNode entries = node(tree(connection, wrapped)).path("cte_map").path("map");
        // A text that closes the parenthesis itself would add others.
        if (entries.size() != 1) {
            throw notUnderstood("it is more than one statement");
        }
        return new TreeWalker(sql, wrapped, BEFORE_CHANGE.length())
                .walk(entries.get(0).path("value").path("query_node"));
    }

    /** The parser's tree of a query's node. */
    static JsonNode node(JsonNode tree) throws RedshiftSqlException {
        JsonNode statements = tree.path("statements");
        if (statements.size() != 1) {
            throw notUnderstood("it is more than one statement");
        }
        return statements.get(0).path("node");
    }

    static JsonNode tree(Connection connection, String sql) throws SQLException, RedshiftSqlException {
        // A deeper one is refused rather than half understood.
        JsonNode tree = SqlTree.of(connection, sql).orElseThrow(() -> notUnderstood("it is nested too deeply"));
        if (tree.path("error").asBoolean(true)) {
            String type = tree.path("error_type").asText();
            String message = tree.path("error_message").asText();
            if (type.equals("parser")) {
                throw new RedshiftSqlException(RedshiftSqlException.SYNTAX_ERROR, message, 0, null);
            }
            throw notUnderstood(message);
        }
        return tree;
    }

    static RedshiftSqlException notUnderstood(String why) {
        return Denied.privilege(
                "permission denied: the server cannot tell what this statement reads (" + why + ")",
                "Write it in a simpler way, or ask an administrator to run it.");
    }
}
