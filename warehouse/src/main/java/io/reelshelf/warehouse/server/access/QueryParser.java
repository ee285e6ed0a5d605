package io.reelshelf.warehouse.server.access;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.reelshelf.warehouse.redshift.RedshiftSqlException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Parses a statement with DuckDB's own parser, so that what is checked is what runs:
 * https://duckdb.org/docs/stable/data/json/sql_to_and_from_json
 */
final class QueryParser {
    /** Deeper than people and tools write; a deeper one is refused rather than half understood. */
    private static final int MAX_DEPTH = 3_000;

    private static final int MAX_JSON = 256 << 20;

    /** The parser prints queries only; a change of rows is one inside a common table expression. */
    private static final String BEFORE_CHANGE = "WITH change AS (";

    private static final String AFTER_CHANGE = "\n) SELECT 1";

    private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    .maxStringLength(MAX_JSON)
                    .build())
            .build());

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
        JsonNode tree = parse(json(connection, sql));
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

    private static JsonNode parse(String json) throws RedshiftSqlException {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw notUnderstood("it is nested too deeply");
        }
    }

    private static String json(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT json_serialize_sql(?::VARCHAR)")) {
            statement.setString(1, sql);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }

    static RedshiftSqlException notUnderstood(String why) {
        return Denied.privilege(
                "permission denied: the server cannot tell what this statement reads (" + why + ")",
                "Write it in a simpler way, or ask an administrator to run it.");
    }
}
