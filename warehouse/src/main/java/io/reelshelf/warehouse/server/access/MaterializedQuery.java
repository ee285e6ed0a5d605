package io.reelshelf.warehouse.server.access;

import io.reelshelf.warehouse.redshift.RelationName;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** What a REFRESH of a materialized view would run. */
final class MaterializedQuery {
    private MaterializedQuery() {}

    /** Its query for DuckDB; empty where there is no such view. */
    static Optional<String> of(Connection connection, RelationName view) throws SQLException {
        try (PreparedStatement find =
                connection.prepareStatement("SELECT duckdb_query FROM server.materialized_view WHERE view_name = ? "
                        + "AND schema_name = coalesce(?::VARCHAR, current_schema())")) {
            find.setString(1, view.name());
            find.setString(2, view.schema().orElse(null));
            try (ResultSet row = find.executeQuery()) {
                return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
            }
        }
    }
}
