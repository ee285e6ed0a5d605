package io.reelshelf.warehouse.features;

import io.reelshelf.sql.View;
import io.reelshelf.sql.emit.Engine;
import io.reelshelf.sql.emit.ViewScript;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** The tables of a build in progress, named {@code <view>__build}; each is committed with its comments. */
final class BuildTables {
    private static final String SUFFIX = "__build";

    private final Connection connection;
    private final Engine engine;

    BuildTables(Connection connection, Engine engine) {
        this.connection = connection;
        this.engine = engine;
    }

    /** The name, schema included, of the table that a view is built into. */
    static String buildName(String view) {
        return view + SUFFIX;
    }

    /** Where a build reads each table: beside the old one where it builds it too. */
    static UnaryOperator<String> names(Set<String> built) {
        return name -> built.contains(name) ? buildName(name) : name;
    }

    /** Removes what a killed build left over. */
    void dropLeftovers() throws SQLException {
        for (Map.Entry<String, String> table : existing().entrySet()) {
            if (table.getKey().endsWith(SUFFIX)) {
                execute("DROP " + table.getValue() + " " + table.getKey());
            }
        }
    }

    /** Every table and view of the warehouse, {@code schema.table}, with the word {@code TABLE} or {@code VIEW}. */
    Map<String, String> existing() throws SQLException {
        Map<String, String> tables = new TreeMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT table_schema, table_name, table_type FROM information_schema.tables ORDER BY 1, 2")) {
            while (rows.next()) {
                String name = (rows.getString(1) + "." + rows.getString(2)).toLowerCase(Locale.ROOT);
                tables.put(name, rows.getString(3).contains("VIEW") ? "VIEW" : "TABLE");
            }
        }
        return tables;
    }

    /** Builds one view from the core tables and the views built before it, with its comments; gives its rows. */
    long create(View view, UnaryOperator<String> names) throws SQLException {
        return together(() -> {
            execute(ViewScript.of(view, engine, names).create());
            return commented(view, names);
        });
    }

    /** Comments a table that was made; gives its rows. */
    long describe(View view, UnaryOperator<String> names) throws SQLException {
        return together(() -> commented(view, names));
    }

    /** Removes a view that was made under its name in the build. */
    void drop(View view) throws SQLException {
        execute("DROP VIEW " + buildName(view.name()));
    }

    private long commented(View view, UnaryOperator<String> names) throws SQLException {
        for (String comment : ViewScript.of(view, engine, names).comments()) {
            execute(comment);
        }
        try (Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery("SELECT COUNT(*) FROM " + names.apply(view.name()))) {
            count.next();
            return count.getLong(1);
        }
    }

    private interface Work {
        long run() throws SQLException;
    }

    /** In one transaction: a commit for each comment takes as long as a small view. */
    private long together(Work work) throws SQLException {
        connection.setAutoCommit(false);
        try {
            long rows = work.run();
            connection.commit();
            return rows;
        } catch (SQLException | RuntimeException e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
