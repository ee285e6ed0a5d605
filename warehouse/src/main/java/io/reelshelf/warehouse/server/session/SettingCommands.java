package io.reelshelf.warehouse.server.session;

import io.reelshelf.warehouse.redshift.RedshiftStatement;
import io.reelshelf.warehouse.redshift.RelationName;
import io.reelshelf.warehouse.redshift.SqlText;
import io.reelshelf.warehouse.server.protocol.DataType;
import io.reelshelf.warehouse.server.protocol.ResultColumn;
import io.reelshelf.warehouse.server.protocol.ServerException;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** SET, SHOW and RESET, and what they change in DuckDB. */
final class SettingCommands {
    /** Names whose changes the protocol tells the client, as PostgreSQL spells them. */
    private static final Map<String, String> REPORTED = Map.of(
            "application_name", "application_name",
            "client_encoding", "client_encoding",
            "datestyle", "DateStyle",
            "timezone", "TimeZone",
            "standard_conforming_strings", "standard_conforming_strings");

    private static final Set<String> UTC =
            Set.of("utc", "gmt", "etc/utc", "etc/gmt", "etc/uct", "uct", "zulu", "z", "0", "+0", "+00:00", "default");

    private final Variables variables;
    private final Engine engine;
    private final Replies replies;
    private final String database;
    /** What a transaction's end puts back: what SET LOCAL changed, and where it is rolled back what SET and RESET changed. */
    private final Map<String, String> local = new HashMap<>();

    private final Map<String, String> changed = new HashMap<>();
    private List<String> schemas = List.of();

    SettingCommands(Variables variables, Engine engine, Replies replies, String database) {
        this.variables = variables;
        this.engine = engine;
        this.replies = replies;
        this.database = database;
    }

    static List<ResultColumn> columns(String name) {
        return name.equals("all")
                ? List.of(
                        ResultColumn.of("name", DataType.VARCHAR),
                        ResultColumn.of("setting", DataType.VARCHAR),
                        ResultColumn.of("description", DataType.VARCHAR))
                : List.of(ResultColumn.of(name, DataType.VARCHAR));
    }

    List<List<@Nullable Object>> show(String name) throws ServerException {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        if (name.equals("all")) {
            variables.all().forEach((key, value) -> rows.add(List.of(key, value, "")));
        } else {
            rows.add(List.of(variables.get(name)));
        }
        return rows;
    }

    String set(RedshiftStatement.SetVariable set, boolean inTransaction)
            throws SQLException, ServerException, IOException {
        String name = set.name().toLowerCase(Locale.ROOT);
        if (set.local() && inTransaction) {
            local.putIfAbsent(name, variables.find(name).orElse(""));
        } else if (inTransaction) {
            changes(name);
        }
        if (set.values().isEmpty()) {
            return reset(name);
        }
        change(name, name.equals("search_path") ? set.values() : List.of(String.join(", ", set.values())));
        return "SET";
    }

    String reset(String name, boolean inTransaction) throws SQLException, ServerException, IOException {
        if (inTransaction) {
            (name.equals("all") ? List.copyOf(variables.all().keySet()) : List.of(name)).forEach(this::changes);
        }
        return reset(name);
    }

    private void changes(String name) {
        String former = local.remove(name);
        String now = variables.find(name).orElse("");
        changed.putIfAbsent(name, former == null ? now : former);
    }

    private String reset(String name) throws SQLException, ServerException, IOException {
        if (name.equals("all")) {
            for (String each : List.copyOf(variables.all().keySet())) {
                apply(each, variables.reset(each));
            }
        } else {
            apply(name, variables.reset(name));
        }
        return "RESET";
    }

    /** Puts back what SET LOCAL changed, and all that a transaction changed that was rolled back. */
    void endTransaction(boolean kept) {
        Map<String, String> before = new HashMap<>(local);
        if (!kept) {
            before.putAll(changed);
        }
        local.clear();
        changed.clear();
        before.forEach((name, value) -> {
            try {
                if (!value.equals(variables.find(name).orElse(""))) {
                    change(name, List.of(value.split(", ")));
                }
            } catch (SQLException | ServerException | IOException e) {
                throw new IllegalStateException("The setting " + name + " could not be put back", e);
            }
        });
    }

    private void change(String name, List<String> values) throws SQLException, ServerException, IOException {
        String joined = String.join(", ", values);
        if (name.equals("timezone") && !UTC.contains(joined.toLowerCase(Locale.ROOT))) {
            throw new ServerException(
                    "0A000",
                    "the time zone " + joined + " is not supported: sessions run in UTC",
                    "CONVERT_TIMEZONE('UTC', 'Europe/Berlin', t) shows a time in another zone.");
        }
        apply(name, variables.set(name, name.equals("timezone") ? "UTC" : joined));
    }

    private void apply(String name, String value) throws SQLException, ServerException, IOException {
        if (name.equals("search_path")) {
            engine.park();
            searchPath(List.of(value.split(", ")));
        }
        String reported = REPORTED.get(name);
        if (reported != null) {
            replies.parameterStatus(reported, value);
        }
    }

    /** The schemas of the warehouse on the search path, by DuckDB's names. */
    List<String> schemas() {
        return schemas;
    }

    /** Schemas that are not there are skipped, as in PostgreSQL; {@code public} is DuckDB's {@code main} without one. */
    void searchPath(List<String> wanted) throws SQLException, ServerException {
        List<String> existing = new ArrayList<>();
        try (Statement statement = engine.connection().createStatement();
                ResultSet rows =
                        statement.executeQuery("SELECT schema_name FROM duckdb_schemas() WHERE database_name = "
                                + SqlText.literal(database))) {
            while (rows.next()) {
                existing.add(rows.getString(1));
            }
        }
        List<String> path = new ArrayList<>();
        List<String> found = new ArrayList<>();
        for (String schema : wanted) {
            String name = schema.equals(RelationName.DEFAULT_SCHEMA) && !existing.contains(schema) ? "main" : schema;
            if (existing.contains(name)) {
                found.add(name);
                path.add(SqlText.identifier(database) + "." + SqlText.identifier(name));
            }
        }
        if (path.isEmpty()) {
            found.add("main");
            path.add(SqlText.identifier(database) + ".main");
        }
        path.add("rs_system.main");
        engine.run("SET search_path = " + SqlText.literal(String.join(",", path)));
        schemas = List.copyOf(found);
    }
}
