package io.reelshelf.warehouse.server.access;

import java.net.InetAddress;
import java.sql.Connection;
import java.util.Objects;

/**
 * A session that asks to run a statement.
 *
 * @param user its user
 * @param connection its own connection to DuckDB: it alone sees the session's temporary tables, search path and
 *     uncommitted definitions. No result may be open on it
 * @param address where the client is
 * @param application what the client calls itself
 * @param names what names stood for in the session
 */
public record Caller(String user, Connection connection, InetAddress address, String application, SessionNames names) {
    /** One that looks every name up. */
    public Caller(String user, Connection connection, InetAddress address, String application) {
        this(user, connection, address, application, new SessionNames());
    }

    public Caller {
        Objects.requireNonNull(user);
        Objects.requireNonNull(connection);
        Objects.requireNonNull(address);
        Objects.requireNonNull(application);
        Objects.requireNonNull(names);
    }
}
