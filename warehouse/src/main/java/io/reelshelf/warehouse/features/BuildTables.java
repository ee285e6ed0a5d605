package io.reelshelf.warehouse.features;

import io.reelshelf.sql.View;
import io.reelshelf.sql.header.ViewColumn;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The tables of a build in progress, named {@code <view>__build}; statements commit one by one. */
final class BuildTables {
    private static final String SUFFIX = "__build";

    private final Connection connection;

    BuildTables(Connection connection) {
        this.connection = connection;
    }

    /** The name, schema included, of the table that a view is built into. */
    static String buildName(String view) {
        return view + SUFFIX;
    }

    /** Removes what a killed build left over. */
    void dropLeftovers() throws SQLException {
        for (String table : existing()) {
            if (table.endsWith(SUFFIX)) {
                execute("DROP TABLE " + table);
            }
        }
    }

    /** Every table of the warehouse as {@code schema.table}. */
    List<String> existing() throws SQLException {
        List<String> tables = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT table_schema, table_name FROM information_schema.tables ORDER BY 1, 2")) {
            while (rows.next()) {
                tables.add((rows.getString(1) + "." + rows.getString(2)).toLowerCase(Locale.ROOT));
            }
        }
        return tables;
    }

    /** Builds one view from the core tables and the views built before it, with its comments; gives its rows. */
    long create(View view) throws SQLException {
        String table = buildName(view.name());
        String select = view.selectFrom(
                name -> name.startsWith("features.") || name.startsWith("reports.") ? buildName(name) : name);
        execute("CREATE TABLE " + table + " AS " + select);
        execute("COMMENT ON TABLE " + table + " IS " + literal(view.header().comment()));
        for (ViewColumn column : view.header().columns()) {
            execute("COMMENT ON COLUMN " + table + "." + column.name() + " IS " + literal(column.comment()));
        }
        try (Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery("SELECT COUNT(*) FROM " + table)) {
            count.next();
            return count.getLong(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
