package io.reelshelf.warehouse.server.catalog;

import io.reelshelf.warehouse.redshift.SqlText;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.duckdb.DuckDBConnection;

/**
 * The system views and macros that clients read the warehouse's metadata from. They live in the in-memory database
 * {@value #DATABASE}, which is attached once for a DuckDB instance: its schema {@code main} is pg_catalog and goes on every
 * session's search path before DuckDB's own, its schema {@code info} is information_schema. What starts with {@code rs_} is
 * internal.
 */
public final class SystemCatalog {
    /** The attached database's name. */
    public static final String DATABASE = "rs_system";

    private static final List<String> FILES = List.of(
            "00_declared.sql",
            "01_base.sql",
            "02_functions.sql",
            "03_pg_catalog.sql",
            "04_lookups.sql",
            "05_information_schema.sql",
            "06_redshift.sql",
            "07_activity.sql",
            "08_loads.sql");

    private SystemCatalog() {}

    /**
     * Attaches {@value #DATABASE} where it is not, and creates the views and macros. The file has the server's own tables.
     *
     * @param database DuckDB's name of the warehouse's file
     * @param name the database's name as clients see it
     * @param activity what the views of sessions and queries show
     * @throws SQLException where DuckDB refuses a statement; the views are then incomplete
     */
    public static void install(DuckDBConnection connection, String database, String name, ServerActivity activity)
            throws SQLException {
        Map<String, String> values = Map.of(
                "database", database.replace("'", "''"),
                "file", SqlText.identifier(database),
                "name", name.replace("'", "''"),
                "version",
                        "PostgreSQL 8.0.2 on x86_64-pc-linux-gnu, compiled by GCC, Redshift 1.0.12103, Reelshelf 0.1.0");
        for (LiveTable table : ActivityTables.of(activity)) {
            LiveTableFunction.register(connection, table);
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("ATTACH IF NOT EXISTS ':memory:' AS " + DATABASE);
            for (String file : FILES) {
                for (String sql : SystemScript.statements(file, values)) {
                    statement.execute(sql);
                }
            }
        }
    }

    /**
     * Tells a session's connection whose it is and what the user may see; again when that changes.
     *
     * @param session the session's number, which pg_backend_pid() gives
     * @param user the user's name
     * @param everything whether the user sees all
     * @param schemas the schemas that the user may use
     * @param relations {@code schema.name} of what the user may read, {@code schema.*} for all of a schema
     * @param privileges what the user may do: such a name, or a schema's, a colon and the privilege
     */
    public static void open(
            DuckDBConnection connection,
            int session,
            String user,
            boolean everything,
            List<String> schemas,
            List<String> relations,
            List<String> privileges)
            throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET VARIABLE rs_session = " + session);
            statement.execute("SET VARIABLE rs_user = " + SqlText.literal(user));
            statement.execute("SET VARIABLE rs_is_admin = " + everything);
            statement.execute("SET VARIABLE rs_readable_schemas = " + list(schemas));
            statement.execute("SET VARIABLE rs_readable = " + list(relations));
            statement.execute("SET VARIABLE rs_privileges = " + list(privileges));
        }
    }

    private static String list(List<String> names) {
        return "CAST([" + String.join(", ", names.stream().map(SqlText::literal).toList()) + "] AS VARCHAR[])";
    }
}
