package io.reelshelf.warehouse.server;

import io.reelshelf.warehouse.Warehouse;
import io.reelshelf.warehouse.redshift.copy.CopySettings;
import io.reelshelf.warehouse.server.auth.ServerTls;
import io.reelshelf.warehouse.server.session.CommandRunner;
import io.reelshelf.warehouse.server.session.SessionLimits;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** A server on a free port over a file of its own, with the administrator of the first start. */
public final class TestServer implements AutoCloseable {
    private final Warehouse warehouse;
    private final WarehouseServer server;
    private final String password;
    private boolean closed;

    private TestServer(Warehouse warehouse, WarehouseServer server) {
        this.warehouse = warehouse;
        this.server = server;
        this.password = server.firstPassword().orElse("");
    }

    /** With the usual limits. */
    public static TestServer start(Path home) throws IOException {
        return start(home, 100, SessionLimits.defaults());
    }

    /** With other limits. */
    public static TestServer start(Path home, int connections, SessionLimits limits) throws IOException {
        return start(home, connections, limits, null);
    }

    private static TestServer start(Path home, int connections, SessionLimits limits, @Nullable URI store)
            throws IOException {
        ServerOptions options = new ServerOptions(
                home, InetAddress.getLoopbackAddress(), 0, connections, Duration.ofSeconds(5), false, limits);
        Warehouse warehouse = Warehouse.open("jdbc:duckdb:" + home.resolve("warehouse.duckdb"));
        return new TestServer(
                warehouse, WarehouseServer.start(warehouse, options, ServerTls.ofHome(home), runners(home, store)));
    }

    /** With the usual limits, and another store than Amazon's. */
    public static TestServer start(Path home, URI store) throws IOException {
        return start(home, 100, SessionLimits.defaults(), store);
    }

    private static List<CommandRunner> runners(Path home, @Nullable URI store) {
        CopySettings files = CopySettings.of(List.of(home.resolve("lake")), home.resolve("tmp"));
        return List.of(new FileCommands(files.withS3(store, "us-east-1")), new ViewCommands());
    }

    /** Runs DuckDB's SQL beside the server. */
    public void define(String sql) throws SQLException {
        try (Connection connection = warehouse.connection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** A number that DuckDB's SQL gives beside the server. */
    long number(String sql) throws SQLException {
        try (Connection connection = warehouse.connection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** The server itself. */
    public WarehouseServer server() {
        return server;
    }

    /** The administrator's password. */
    public String password() {
        return password;
    }

    /** Connects the administrator by PostgreSQL's driver. */
    public Connection connect(String... properties) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + server.port() + "/reelshelf", login(properties));
    }

    /** Connects the administrator by Amazon's driver. */
    public Connection redshift(String... properties) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:redshift://127.0.0.1:" + server.port()
                        + "/reelshelf?ssl=true&sslfactory=com.amazon.redshift.ssl.NonValidatingFactory",
                login(properties));
    }

    private Properties login(String... properties) {
        Properties login = new Properties();
        login.setProperty("user", "reelshelf");
        login.setProperty("password", password);
        for (int i = 0; i < properties.length; i += 2) {
            login.setProperty(properties[i], properties[i + 1]);
        }
        return login;
    }

    /** Stops it before its end. */
    void stop() {
        if (!closed) {
            closed = true;
            server.close();
        }
    }

    @Override
    public void close() {
        stop();
    }
}
