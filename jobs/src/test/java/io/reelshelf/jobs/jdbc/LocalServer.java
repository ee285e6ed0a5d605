package io.reelshelf.jobs.jdbc;

import io.reelshelf.warehouse.Warehouse;
import io.reelshelf.warehouse.server.ServerOptions;
import io.reelshelf.warehouse.server.WarehouseServer;
import io.reelshelf.warehouse.server.auth.ServerTls;
import io.reelshelf.warehouse.server.session.SessionLimits;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The warehouse server over a file of its own, and SQL on it by the Amazon Redshift JDBC driver. */
final class LocalServer implements AutoCloseable {
    static final String USER = "reelshelf";

    private final WarehouseServer server;
    private final String password;

    private LocalServer(WarehouseServer server) {
        this.server = server;
        this.password = server.firstPassword().orElseThrow();
    }

    static LocalServer start(Path home) throws IOException {
        ServerOptions options = new ServerOptions(
                home, InetAddress.getLoopbackAddress(), 0, 50, Duration.ofSeconds(5), false, SessionLimits.defaults());
        Warehouse warehouse = Warehouse.open("jdbc:duckdb:" + home.resolve("warehouse.duckdb"));
        return new LocalServer(WarehouseServer.start(warehouse, options, ServerTls.ofHome(home), List.of()));
    }

    String baseUrl() {
        return "jdbc:redshift://127.0.0.1:" + server.port() + "/";
    }

    String url() {
        return baseUrl() + "reelshelf";
    }

    String password() {
        return password;
    }

    void run(String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url() + "?ssl=false", USER, password);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    List<String> rows(String query) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url() + "?ssl=false", USER, password);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            List<String> rows = new ArrayList<>();
            while (result.next()) {
                List<String> cells = new ArrayList<>();
                for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                    cells.add(result.getString(i));
                }
                rows.add(String.join("|", cells));
            }
            return rows;
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
