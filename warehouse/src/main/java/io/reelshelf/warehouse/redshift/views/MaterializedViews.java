package io.reelshelf.warehouse.redshift.views;

import io.reelshelf.warehouse.redshift.RedshiftStatement;
import io.reelshelf.warehouse.redshift.RelationName;
import io.reelshelf.warehouse.redshift.SqlText;
import io.reelshelf.warehouse.redshift.Token;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;

/** Makes, refreshes and drops materialized views, inside the open transaction of a connection. */
public final class MaterializedViews {
    private static final String WHERE = " WHERE schema_name = ? AND view_name = ?";

    private final Connection connection;

    /** Of the database that the connection is in. */
    public MaterializedViews(Connection connection) {
        this.connection = connection;
    }

    /** Computes the query into a table of this name and keeps the query. AUTO REFRESH is kept, but not acted on. */
    public void create(RedshiftStatement.CreateMaterializedView view, String owner) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    "CREATE TABLE " + view.name().sql() + " AS " + view.query().duckDbSql());
            for (String record : view.records()) {
                statement.execute(record);
            }
        }
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO server.materialized_view (schema_name, view_name, query, duckdb_query, search_path, auto_refresh, "
                        + "owner, created_at, refreshed_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            Timestamp now = now();
            insert.setString(1, schema(view.name()));
            insert.setString(2, view.name().name());
            insert.setString(3, view.query().original());
            insert.setString(4, view.query().duckDbSql());
            insert.setString(5, setting());
            insert.setBoolean(6, autoRefresh(view.clauses()));
            insert.setString(7, owner);
            insert.setTimestamp(8, now);
            insert.setTimestamp(9, now);
            insert.executeUpdate();
        }
    }

    /**
     * Computes the view again; readers see the former rows until the transaction commits.
     *
     * @return false where there is no such materialized view
     */
    public boolean refresh(RelationName name) throws SQLException {
        String query = null;
        String path = "";
        try (PreparedStatement find =
                connection.prepareStatement("SELECT duckdb_query, search_path FROM server.materialized_view" + WHERE)) {
            find.setString(1, schema(name));
            find.setString(2, name.name());
            try (ResultSet row = find.executeQuery()) {
                if (row.next()) {
                    query = row.getString(1);
                    path = row.getString(2);
                }
            }
        }
        if (query == null) {
            return false;
        }
        recompute(new RelationName(List.of(schema(name), name.name())), query, path);
        return true;
    }

    /** The query's names mean what they meant when the view was made, whatever this session's path is. */
    private void recompute(RelationName name, String query, String path) throws SQLException {
        String own = setting();
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET search_path = " + SqlText.literal(path));
            try {
                statement.execute("DELETE FROM " + name.sql());
                statement.execute("INSERT INTO " + name.sql() + " " + query);
            } finally {
                statement.execute("SET search_path = " + SqlText.literal(own));
            }
        }
        try (PreparedStatement update =
                connection.prepareStatement("UPDATE server.materialized_view SET refreshed_at = ?" + WHERE)) {
            update.setTimestamp(1, now());
            update.setString(2, name.schema().orElseThrow());
            update.setString(3, name.name());
            update.executeUpdate();
        }
    }

    /**
     * Drops the view.
     *
     * @return false where there is no such materialized view; then nothing is dropped
     */
    public boolean drop(RelationName name) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("DELETE FROM server.materialized_view" + WHERE)) {
            delete.setString(1, schema(name));
            delete.setString(2, name.name());
            if (delete.executeUpdate() == 0) {
                return false;
            }
        }
        try (PreparedStatement owner =
                connection.prepareStatement("DELETE FROM server.owners WHERE schema_name = ? AND object_name = ?")) {
            owner.setString(1, schema(name));
            owner.setString(2, name.name());
            owner.executeUpdate();
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("DROP TABLE " + name.sql());
        }
        return true;
    }

    private String schema(RelationName name) throws SQLException {
        return name.schema().isPresent() ? name.schema().get() : text("SELECT current_schema()");
    }

    private String setting() throws SQLException {
        return text("SELECT current_setting('search_path')");
    }

    private String text(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return String.valueOf(row.getString(1));
        }
    }

    private static boolean autoRefresh(List<Token> clauses) {
        for (int i = 2; i < clauses.size(); i++) {
            if (clauses.get(i).isWord("yes") && clauses.get(i - 1).isWord("refresh")) {
                return true;
            }
        }
        return false;
    }

    private static Timestamp now() {
        return Timestamp.valueOf(LocalDateTime.now(ZoneOffset.UTC));
    }
}
