package io.reelshelf.warehouse.server;

import io.reelshelf.warehouse.server.session.SessionLimits;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;

/**
 * How a server is set up.
 *
 * @param home where its certificate, logs and first password are kept
 * @param bind the address that it listens on
 * @param port the TCP port; 0 for any free one
 * @param maximumConnections the most sessions at once
 * @param grace how long running statements may take to end when the server stops
 * @param tlsRequired whether a connection without TLS is refused
 * @param limits of every session
 */
public record ServerOptions(
        Path home,
        InetAddress bind,
        int port,
        int maximumConnections,
        Duration grace,
        boolean tlsRequired,
        SessionLimits limits) {
    /** Redshift's port. */
    public static final int PORT = 5439;
    /** The database that clients connect to. */
    public static final String DATABASE = "reelshelf";

    /** Checks them. */
    public ServerOptions {
        Objects.requireNonNull(home);
        Objects.requireNonNull(limits);
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("A port is 0 to 65535: " + port);
        }
        if (maximumConnections < 1 || maximumConnections > 10_000) {
            throw new IllegalArgumentException("Connections are 1 to 10000: " + maximumConnections);
        }
        if (grace.isNegative()) {
            throw new IllegalArgumentException("A grace time is not negative");
        }
    }

    /** On this machine only, with the usual limits. */
    public static ServerOptions local(Path home, int port) {
        return new ServerOptions(
                home,
                InetAddress.getLoopbackAddress(),
                port,
                100,
                Duration.ofSeconds(10),
                false,
                SessionLimits.defaults());
    }
}
