package io.reelshelf.warehouse.features.diff;

import io.reelshelf.sql.View;
import io.reelshelf.sql.Views;
import io.reelshelf.sql.emit.Engine;
import io.reelshelf.sql.emit.ViewScript;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** One version of the views, each where it can be read: in place, or in a temporary table of this session. */
final class Versions {
    private static final String SCHEMA = "diff_temporary__.";

    private final Connection connection;
    private final Engine engine;
    private final String prefix;
    private final Map<String, String> tables = new HashMap<>();

    /** @param prefix of the temporary tables, another for each version */
    Versions(Connection connection, Engine engine, String prefix) {
        this.connection = connection;
        this.engine = engine;
        this.prefix = prefix;
    }

    /** Computes the named views, each from the computed ones that it reads. */
    void compute(Views views, Set<String> names) throws SQLException {
        for (View view : views.ordered()) {
            if (names.contains(view.name())) {
                String table = prefix + tables.size();
                try (Statement statement = connection.createStatement()) {
                    statement.execute("CREATE TEMPORARY TABLE " + table + " AS " + select(view));
                }
                tables.put(view.name(), table);
            }
        }
    }

    /** Where to read a view or table of this version. */
    String table(String name) {
        return tables.getOrDefault(name, name);
    }

    /** A view's text names tables with their schema. */
    private String schemaQualified(String name) {
        String table = tables.get(name);
        return table == null ? name : SCHEMA + table;
    }

    /** The schema of temporary tables has a name in DuckDB; in Redshift it has none, and is searched first. */
    private String select(View view) {
        String select = ViewScript.of(view, engine, this::schemaQualified).select();
        return select.replace(SCHEMA, engine == Engine.DUCKDB ? "temp." : "");
    }

    /** Removes the temporary tables; the pool's next user of the session shall not meet them. */
    void drop() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String table : tables.values()) {
                statement.execute("DROP TABLE " + table);
            }
        }
        tables.clear();
    }
}
