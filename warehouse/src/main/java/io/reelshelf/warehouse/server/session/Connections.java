package io.reelshelf.warehouse.server.session;

import io.reelshelf.warehouse.Warehouse;
import io.reelshelf.warehouse.server.protocol.ProtocolException;
import io.reelshelf.warehouse.server.protocol.ServerException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.duckdb.DuckDBConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Serves accepted connections, each on the thread that calls. */
public final class Connections {
    private static final Logger LOG = LoggerFactory.getLogger(Connections.class);

    private final SessionServices services;
    private final Warehouse warehouse;
    private final SecureRandom random = new SecureRandom();

    /** Of a server. */
    public Connections(SessionServices services, Warehouse warehouse) {
        this.services = services;
        this.warehouse = warehouse;
    }

    /**
     * Serves a connection to its end and closes it. Never throws: what goes wrong is told to the client.
     *
     * @param refused whether the client is only to be told that there are too many
     */
    public void serve(Socket accepted, boolean refused) {
        try (Socket socket = accepted) {
            socket.setTcpNoDelay(true);
            socket.setKeepAlive(true);
            StartUp startUp = new StartUp(services, socket, refused);
            try {
                Optional<Client> client = startUp.run();
                if (client.isPresent()) {
                    session(client.get(), socket);
                }
            } catch (ServerException e) {
                tell(startUp.replies(), e);
            } catch (ProtocolException e) {
                tell(
                        startUp.replies(),
                        ServerException.fatal(ProtocolException.SQL_STATE, String.valueOf(e.getMessage())));
            }
        } catch (IOException | UncheckedIOException e) {
            LOG.debug("A connection broke: {}", e.toString());
        } catch (RuntimeException | SQLException e) {
            LOG.error("A session ended unexpectedly", e);
        }
    }

    private void session(Client client, Socket socket) throws IOException, SQLException, ServerException {
        Session session = new Session(
                services,
                client,
                socket,
                (DuckDBConnection) warehouse.connection(),
                services.sessions().nextId(),
                random.nextInt());
        if (!services.sessions().add(session)) {
            session.abandon();
            throw StartUp.tooMany(services.sessions().maximum());
        }
        Duration pace = services.limits().write().dividedBy(4);
        Future<?> watch = services.timer()
                .scheduleWithFixedDelay(
                        session::endWhenStuck, pace.toMillis() + 1, pace.toMillis() + 1, TimeUnit.MILLISECONDS);
        try {
            session.run();
        } finally {
            watch.cancel(false);
            services.sessions().remove(session);
        }
    }

    private static void tell(Replies replies, ServerException error) throws IOException {
        if (error.fatal()) {
            replies.out().release();
            replies.error(error);
            replies.out().flush();
        }
    }
}
