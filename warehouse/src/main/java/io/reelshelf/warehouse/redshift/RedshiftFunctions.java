package io.reelshelf.warehouse.redshift;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** The functions that translated statements call, as macros of the in-memory database {@code rs_system}. */
public final class RedshiftFunctions {
    /** The attached in-memory database; its schema {@code fn} holds the macros. */
    public static final String DATABASE = "rs_system";

    private static final String SCRIPT = "/redshift/functions.sql";

    private RedshiftFunctions() {}

    /**
     * Creates the macros, and the database where it is not attached yet. Once for a DuckDB instance; its other
     * connections see them too.
     */
    public static void install(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("ATTACH IF NOT EXISTS ':memory:' AS " + DATABASE);
            statement.execute("CREATE SCHEMA IF NOT EXISTS " + DATABASE + ".fn");
            for (String line : script().lines().toList()) {
                if (line.startsWith("CREATE MACRO")) {
                    statement.execute(line.replaceFirst("CREATE MACRO", "CREATE OR REPLACE MACRO"));
                }
            }
        }
    }

    /** Sets what a connection needs to count and sort as Redshift does; once for each connection. */
    public static void prepareSession(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET integer_division = true");
            statement.execute("SET default_null_order = 'postgres'");
            statement.execute("SET TimeZone = 'UTC'");
        }
    }

    private static String script() {
        try (InputStream in = RedshiftFunctions.class.getResourceAsStream(SCRIPT)) {
            if (in == null) {
                throw new IllegalStateException("The jar lacks " + SCRIPT);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + SCRIPT, e);
        }
    }
}
