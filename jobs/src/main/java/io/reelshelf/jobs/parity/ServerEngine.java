package io.reelshelf.jobs.parity;

import io.reelshelf.jobs.JobsError;
import io.reelshelf.jobs.JobsException;
import io.reelshelf.jobs.parity.TableRows.Column;
import io.reelshelf.warehouse.Warehouse;
import io.reelshelf.warehouse.features.PortableView;
import io.reelshelf.warehouse.server.ServerOptions;
import io.reelshelf.warehouse.server.ViewCommands;
import io.reelshelf.warehouse.server.WarehouseServer;
import io.reelshelf.warehouse.server.auth.FirstUser;
import io.reelshelf.warehouse.server.auth.ServerTls;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * The warehouse server over a file of its own, by Amazon's Redshift JDBC driver: each view is built from its Redshift text,
 * comments and all, under its own name.
 */
final class ServerEngine implements Engine, AutoCloseable {
    private static final int BATCH = 500;

    private final WarehouseServer server;
    private final Warehouse client;

    private ServerEngine(WarehouseServer server, Warehouse client) {
        this.server = server;
        this.client = client;
    }

    /** Starts the server on a free port of the loopback address; its file and certificate are in the folder. */
    static ServerEngine start(Path folder) throws IOException {
        WarehouseServer server = WarehouseServer.start(
                Warehouse.open("jdbc:duckdb:" + folder.resolve("parity.duckdb")),
                ServerOptions.local(folder, 0),
                ServerTls.ofHome(folder),
                List.of(new ViewCommands()));
        try {
            Properties login = new Properties();
            login.setProperty("user", FirstUser.NAME);
            login.setProperty("password", server.firstPassword().orElseThrow());
            return new ServerEngine(
                    server,
                    Warehouse.open("jdbc:redshift://127.0.0.1:" + server.port() + "/" + ServerOptions.DATABASE, login));
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
    }

    @Override
    public String name() {
        return "server";
    }

    @Override
    public Map<String, Outcome> run(List<PortableView> views, Map<String, TableRows> tables) {
        Map<String, Outcome> outcomes = new LinkedHashMap<>();
        try (Connection connection = client.connection()) {
            for (TableRows table : tables.values()) {
                boolean view = views.stream().anyMatch(each -> each.name().equals(table.name()));
                if (!view) {
                    replaceRows(connection, table);
                }
            }
            for (PortableView view : views) {
                TableRows expected = Objects.requireNonNull(tables.get(view.name()));
                outcomes.put(view.name(), build(connection, view, expected));
            }
            return outcomes;
        } catch (SQLException e) {
            throw new JobsException(JobsError.JOB_FAILED, "the warehouse server failed: " + e.getMessage(), e);
        }
    }

    /** What later views read is the reference's rows, so that one difference is told once. */
    private static Outcome build(Connection connection, PortableView view, TableRows expected) throws SQLException {
        Outcome outcome;
        run(connection, (view.computed() ? "DROP VIEW IF EXISTS " : "DROP TABLE IF EXISTS ") + view.name());
        try {
            for (String statement : view.redshiftStatements()) {
                run(connection, statement);
            }
            outcome = Outcome.of(rows(connection, expected));
        } catch (SQLException e) {
            return Outcome.cannot(e.getSQLState() + " " + e.getMessage());
        }
        if (!view.computed()) {
            replaceRows(connection, expected);
        }
        return outcome;
    }

    private static List<List<@Nullable Object>> rows(Connection connection, TableRows expected) throws SQLException {
        List<Column> columns = expected.columns();
        List<List<@Nullable Object>> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(
                        "SELECT " + String.join(", ", quoted(expected)) + " FROM " + expected.name())) {
            while (result.next()) {
                List<@Nullable Object> row = new ArrayList<>();
                for (int i = 0; i < columns.size(); i++) {
                    row.add(Cells.read(result, i + 1, columns.get(i).kind()));
                }
                rows.add(Collections.unmodifiableList(row));
            }
        }
        return rows;
    }

    private static void replaceRows(Connection connection, TableRows table) throws SQLException {
        run(connection, "DELETE FROM " + table.name());
        String insert = "INSERT INTO " + table.name() + " (" + String.join(", ", quoted(table)) + ") VALUES ("
                + String.join(", ", Collections.nCopies(table.columns().size(), "?")) + ")";
        connection.setAutoCommit(false);
        try (PreparedStatement statement = connection.prepareStatement(insert)) {
            int waiting = 0;
            for (List<@Nullable Object> row : table.rows()) {
                for (int i = 0; i < row.size(); i++) {
                    Cells.bind(
                            statement, i + 1, row.get(i), table.columns().get(i).kind());
                }
                statement.addBatch();
                if (++waiting % BATCH == 0) {
                    statement.executeBatch();
                }
            }
            statement.executeBatch();
            connection.commit();
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private static List<String> quoted(TableRows table) {
        return table.columnNames().stream().map(name -> "\"" + name + "\"").toList();
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() {
        client.close();
        server.close();
    }
}
