package io.reelshelf.warehouse.server.session;

import io.reelshelf.warehouse.redshift.RedshiftFunctions;
import io.reelshelf.warehouse.redshift.RelationName;
import io.reelshelf.warehouse.server.access.Visibility;
import io.reelshelf.warehouse.server.audit.AuditEvent;
import io.reelshelf.warehouse.server.catalog.SystemCatalog;
import io.reelshelf.warehouse.server.protocol.MessageBody;
import io.reelshelf.warehouse.server.protocol.ProtocolException;
import io.reelshelf.warehouse.server.protocol.ServerException;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One client's session, on one thread; other threads may only look at it, cancel and end it. */
final class Session implements SessionContext {
    private static final Logger LOG = LoggerFactory.getLogger(Session.class);

    private final int id;
    private final int key;
    private final SessionServices services;
    private final Client client;
    private final Socket socket;
    private final Engine engine;
    private final Variables variables = new Variables();
    private final SettingCommands settings;
    private final Transactions transactions;
    private final Cursors cursors;
    private final QueryRunner runner;
    private final ExtendedQuery extended;
    private final Instant startedAt = Instant.now();
    private Permit.@Nullable Standing visibleAt;
    private volatile String state = "active";
    private volatile boolean ending;

    Session(SessionServices services, Client client, Socket socket, DuckDBConnection connection, int id, int key)
            throws SQLException {
        this.id = id;
        this.key = key;
        this.services = services;
        this.client = client;
        this.socket = socket;
        this.engine = new Engine(connection);
        this.cursors = new Cursors(engine);
        this.settings = new SettingCommands(variables, engine, client.replies(), services.engineDatabase());
        this.transactions = new Transactions(engine, ends(), services.locks(), id);
        Executor executor = new Executor(services, client, engine, transactions, settings, cursors, this);
        this.runner = new QueryRunner(services, client, engine, transactions, variables, executor, id);
        this.extended = new ExtendedQuery(services, client, engine, transactions, runner);
    }

    private Transactions.Ends ends() {
        return new Transactions.Ends() {
            @Override
            public void ending() {
                extended.closePortals();
                cursors.closeAll();
            }

            @Override
            public void ended(boolean kept) {
                settings.endTransaction(kept);
                runner.executor().settled();
            }
        };
    }

    /** Serves the client until it leaves, breaks the protocol or is made to go. */
    void run() throws IOException, SQLException, ServerException {
        try {
            open();
            while (serve()) {}
        } catch (SocketTimeoutException e) {
            throw ending
                    ? Cancellation.Reason.SHUTDOWN.exception()
                    : ServerException.fatal(
                            transactions.open() ? "25P03" : "57P05",
                            transactions.open()
                                    ? "terminating connection due to idle-in-transaction timeout"
                                    : "terminating connection due to idle-session timeout");
        } finally {
            close();
        }
    }

    private void open() throws SQLException, ServerException, IOException {
        RedshiftFunctions.prepareSession(engine.connection());
        settings.searchPath(List.of(RelationName.DEFAULT_SCHEMA));
        variables.initialise("is_superuser", client.superuser() ? "on" : "off");
        variables.initialise("session_authorization", client.user());
        variables.initialise("application_name", client.application());
        variables.initialise(
                "statement_timeout",
                String.valueOf(services.limits().statement().toMillis()));
        services.audit()
                .write(AuditEvent.login(
                        client.user(), client.address(), client.application(), client.encrypted(), "ok"));
        Greeting.send(client, id, key);
    }

    private boolean serve() throws IOException, ServerException, SQLException {
        if (transactions.state() == Transactions.State.IDLE) {
            services.access().settled(engine.connection());
        }
        state = transactions.open() || transactions.state() == Transactions.State.FAILED
                ? "idle in transaction"
                : "idle";
        int type =
                ending && !client.reader().hasBuffered() ? -1 : client.reader().readType(patience());
        state = "active";
        if (ending) {
            throw Cancellation.Reason.SHUTDOWN.exception();
        }
        if (type < 0 || type == 'X') {
            return false;
        }
        refreshVisibility();
        MessageBody body = client.reader()
                .readBody(
                        services.limits().maximumMessageBytes(),
                        services.limits().message());
        switch (type) {
            case 'Q' -> {
                extended.endPipeline();
                String script = body.readText();
                body.expectEnd();
                runner.simple(script);
            }
            case 'P', 'B', 'D', 'E', 'C', 'H', 'S' -> extended.handle((char) type, body);
            case 'd', 'c', 'f' -> {
                // What a client still sends of a COPY that failed is dropped.
            }
            case 'F' -> throw ServerException.fatal("0A000", "function calls by the protocol are not supported");
            default -> throw new ProtocolException("invalid message type " + type);
        }
        client.reader().shrink();
        return true;
    }

    private Duration patience() {
        return state.equals("idle")
                ? services.limits().idle()
                : services.limits().idleInTransaction();
    }

    /** What the user sees in the catalog follows the grants, and what the user has made. */
    private void refreshVisibility() throws SQLException, ServerException {
        Permit.Standing standing = runner.executor().permissions().standing();
        if (!standing.equals(visibleAt) && transactions.state() == Transactions.State.IDLE) {
            Visibility sees = services.access().visibility(client.user());
            engine.park();
            SystemCatalog.open(
                    engine.connection(),
                    id,
                    client.user(),
                    sees.everything(),
                    sees.schemas(),
                    sees.relations(),
                    sees.privileges());
            visibleAt = standing;
        }
    }

    private void close() {
        try {
            transactions.fail();
            extended.closeAll();
            services.access().settled(engine.connection());
            engine.close();
        } finally {
            services.audit()
                    .write(AuditEvent.logout(
                            client.user(), client.address(), client.application(), client.encrypted()));
        }
    }

    /** Closes a session that never ran. */
    void abandon() {
        engine.close();
    }

    int key() {
        return key;
    }

    void cancel(Cancellation.Reason reason) {
        engine.cancel(reason);
    }

    /** Ends the session as soon as it runs nothing and has no transaction open. */
    void endWhenIdle() {
        if (state.equals("idle")) {
            terminate();
        } else {
            ending = !state.equals("idle in transaction");
        }
    }

    /** Ends the session now. */
    void terminate() {
        ending = true;
        engine.cancel(Cancellation.Reason.SHUTDOWN);
        try {
            socket.shutdownInput();
        } catch (IOException | UnsupportedOperationException e) {
            // The client hung up, or TLS is half open: the session's own limits end it.
            return;
        }
    }

    /** Hangs up on a client that takes nothing of what is sent to it: a write to a socket has no time-out of its own. */
    void endWhenStuck() {
        Duration limit = services.limits().write();
        if (!limit.isZero() && client.replies().out().stuck().compareTo(limit) > 0) {
            engine.cancel(Cancellation.Reason.SHUTDOWN);
            try {
                socket.close();
            } catch (IOException e) {
                LOG.debug("A stuck connection did not close: {}", e.getMessage());
            }
        }
    }

    SessionInfo info() {
        @Nullable Long query = runner.current();
        return new SessionInfo(
                id,
                client.user(),
                variables.find("application_name").orElse(""),
                client.address().getHostAddress(),
                client.port(),
                startedAt,
                state,
                query);
    }

    Client client() {
        return client;
    }

    @Override
    public int id() {
        return id;
    }

    @Override
    public String user() {
        return client.user();
    }

    @Override
    public boolean superuser() {
        return services.access().isAdministrator(client.user());
    }

    @Override
    public DuckDBConnection connection() {
        return engine.connection();
    }

    @Override
    public Optional<String> variable(String name) {
        return variables.find(name);
    }

    @Override
    public void notice(String message) {
        try {
            client.replies().notice("NOTICE", "00000", message);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Override
    public void checkCancelled() throws ServerException {
        engine.cancellation().check();
    }
}
