package io.reelshelf.warehouse.cli;

import io.reelshelf.warehouse.RedshiftTls;
import io.reelshelf.warehouse.WarehouseError;
import io.reelshelf.warehouse.WarehouseException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** The users of a running server, by its own SQL. */
final class ServerUsers implements UserAdministration {
    private final Connection connection;

    /**
     * Connects.
     *
     * @param login who, and the password, where the URL does not say
     */
    ServerUsers(String url, Properties login) {
        Properties properties = new Properties();
        properties.putAll(login);
        properties.putAll(RedshiftTls.properties(url));
        try {
            this.connection = DriverManager.getConnection(url, properties);
        } catch (SQLException e) {
            throw new WarehouseException(
                    WarehouseError.CANNOT_CONNECT,
                    "Cannot log in to the server that has the warehouse: " + e.getMessage()
                            + ". Name it with --warehouse jdbc:redshift://HOST:PORT/reelshelf and its administrator with --warehouse-user; the"
                            + " password is read from REELSHELF_WAREHOUSE_PASSWORD.",
                    e);
        }
    }

    @Override
    public List<Row> list() {
        Map<String, List<String>> roles = new TreeMap<>();
        List<Row> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            try (ResultSet row =
                    statement.executeQuery("SELECT user_name, role_name FROM svv_user_grants ORDER BY 1, 2")) {
                while (row.next()) {
                    roles.computeIfAbsent(row.getString(1), user -> new ArrayList<>())
                            .add(row.getString(2));
                }
            }
            try (ResultSet row = statement.executeQuery("SELECT usename, usesuper, valuntil FROM pg_user ORDER BY 1")) {
                while (row.next()) {
                    String name = row.getString(1);
                    rows.add(new Row(name, row.getBoolean(2), roles.getOrDefault(name, List.of()), row.getString(3)));
                }
            }
        } catch (SQLException e) {
            throw failed(e);
        }
        return rows;
    }

    @Override
    public void run(String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private static WarehouseException failed(SQLException e) {
        return new WarehouseException(WarehouseError.USER_REFUSED, "The server refused: " + e.getMessage(), e);
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw failed(e);
        }
    }
}
