package io.reelshelf.warehouse.server.describe;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/**
 * The tree that DuckDB's own parser makes of a query: what is understood of it is then what runs.
 * https://duckdb.org/docs/stable/data/json/sql_to_and_from_json
 */
public final class SqlTree {
    /** Deeper than people and tools write. */
    private static final int MAX_DEPTH = 3_000;

    private static final int MAX_JSON = 256 << 20;

    private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    .maxStringLength(MAX_JSON)
                    .build())
            .build());

    private SqlTree() {}

    /**
     * Parses queries: SELECT, VALUES or WITH. Other statements, and texts that do not parse, give a tree with
     * {@code error} set.
     *
     * @return the parser's tree; empty for one that is nested too deeply to be read
     */
    public static Optional<JsonNode> of(Connection connection, String sql) throws SQLException {
        try {
            return Optional.of(JSON.readTree(json(connection, sql)));
        } catch (JsonProcessingException e) {
            return Optional.empty();
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
}
