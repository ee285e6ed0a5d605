package io.reelshelf.jobs.jdbc;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverPropertyInfo;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Properties;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The Amazon Redshift JDBC driver with one addition: a statement of the dialect's upsert form is two, a DELETE and an INSERT,
 * which run as one transaction. Amazon's driver refuses two statements in a batch. The connector makes it by its name.
 */
public final class UpsertDriver implements Driver {
    private final Driver amazon = new com.amazon.redshift.Driver();

    /** Made by the connector. */
    public UpsertDriver() {}

    @Override
    public @Nullable Connection connect(String url, Properties info) throws SQLException {
        Connection connection = amazon.connect(url, info);
        return connection == null ? null : withUpserts(connection);
    }

    private static Connection withUpserts(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                UpsertDriver.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> call(connection, method, arguments));
    }

    private static @Nullable Object call(Connection connection, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        if (method.getName().equals("prepareStatement")
                && arguments != null
                && arguments[0] instanceof String sql
                && UpsertStatement.isUpsert(sql)) {
            return Proxy.newProxyInstance(
                    UpsertDriver.class.getClassLoader(),
                    new Class<?>[] {PreparedStatement.class},
                    new UpsertStatement(connection, sql));
        }
        try {
            return method.invoke(connection, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }

    @Override
    public boolean acceptsURL(String url) throws SQLException {
        return amazon.acceptsURL(url);
    }

    @Override
    public DriverPropertyInfo[] getPropertyInfo(String url, Properties info) throws SQLException {
        return amazon.getPropertyInfo(url, info);
    }

    @Override
    public int getMajorVersion() {
        return amazon.getMajorVersion();
    }

    @Override
    public int getMinorVersion() {
        return amazon.getMinorVersion();
    }

    @Override
    public boolean jdbcCompliant() {
        return amazon.jdbcCompliant();
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getLogger("com.amazon.redshift");
    }
}
