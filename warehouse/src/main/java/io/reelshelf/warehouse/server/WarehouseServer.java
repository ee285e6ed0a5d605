package io.reelshelf.warehouse.server;

import io.reelshelf.warehouse.Warehouse;
import io.reelshelf.warehouse.WarehouseError;
import io.reelshelf.warehouse.WarehouseException;
import io.reelshelf.warehouse.redshift.RedshiftFunctions;
import io.reelshelf.warehouse.redshift.RedshiftTranslator;
import io.reelshelf.warehouse.server.access.AccessControl;
import io.reelshelf.warehouse.server.audit.AuditLog;
import io.reelshelf.warehouse.server.auth.Authenticator;
import io.reelshelf.warehouse.server.auth.FirstUser;
import io.reelshelf.warehouse.server.auth.PrivateFiles;
import io.reelshelf.warehouse.server.auth.ServerTls;
import io.reelshelf.warehouse.server.auth.UserStore;
import io.reelshelf.warehouse.server.catalog.SystemCatalog;
import io.reelshelf.warehouse.server.describe.RelationColumns;
import io.reelshelf.warehouse.server.session.CommandRunner;
import io.reelshelf.warehouse.server.session.Connections;
import io.reelshelf.warehouse.server.session.QueryLog;
import io.reelshelf.warehouse.server.session.SessionRegistry;
import io.reelshelf.warehouse.server.session.SessionServices;
import io.reelshelf.warehouse.server.session.TableLocks;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import org.duckdb.DuckDBConnection;

/**
 * A running server over a warehouse's file. It owns the file until it is closed; closing ends the sessions, writes a
 * checkpoint and frees the file.
 */
public final class WarehouseServer implements AutoCloseable {
    private static final Duration LOCK_PATIENCE = Duration.ofSeconds(60);

    private final Warehouse warehouse;
    private final ServerOptions options;
    private final AuditLog audit;
    private final SessionServices services;
    private final Listener listener;
    private final ScheduledExecutorService timer;
    private final Optional<String> firstPassword;
    private final UserStore users;

    private WarehouseServer(
            Warehouse warehouse,
            ServerOptions options,
            AuditLog audit,
            SessionServices services,
            Listener listener,
            UserStore users,
            Optional<String> firstPassword) {
        this.warehouse = warehouse;
        this.options = options;
        this.audit = audit;
        this.services = services;
        this.listener = listener;
        this.timer = services.timer();
        this.users = users;
        this.firstPassword = firstPassword;
    }

    /**
     * Migrates the file and begins to listen. The warehouse is the server's from then on.
     *
     * @param warehouse an open DuckDB file
     * @param tls the certificate
     * @param runners of commands that are more than SQL
     * @throws WarehouseException where the port is taken or the file cannot be migrated; the warehouse is then closed
     */
    public static WarehouseServer start(
            Warehouse warehouse, ServerOptions options, ServerTls tls, List<CommandRunner> runners) {
        try {
            warehouse.migrate();
            warehouse.migrateServer();
            keepFromOthers(warehouse, options);
            return open(warehouse, options, tls, runners);
        } catch (IOException | SQLException e) {
            warehouse.close();
            throw new WarehouseException(
                    WarehouseError.CANNOT_CONNECT, "The server cannot start: " + e.getMessage() + ".", e);
        } catch (RuntimeException e) {
            warehouse.close();
            throw e;
        }
    }

    private static WarehouseServer open(
            Warehouse warehouse, ServerOptions options, ServerTls tls, List<CommandRunner> runners)
            throws IOException, SQLException {
        ServerSocket socket = listen(options);
        ScheduledExecutorService timer =
                Executors.newSingleThreadScheduledExecutor(Listener.daemons("statement-timeouts"));
        try {
            ConnectionLog connections = new ConnectionLog();
            SessionRegistry sessions = new SessionRegistry(options.maximumConnections());
            QueryLog queries = new QueryLog();
            TableLocks locks = new TableLocks(LOCK_PATIENCE);
            String database = databaseOf(warehouse);
            // DuckDB is half a second at the catalog's views, while here Java loads what the rest needs.
            Future<?> catalog = timer.submit(
                    () -> install(warehouse, database, new Activity(sessions, queries, connections, locks)));
            AuditLog audit = AuditLog.ofHome(options.home(), List.of(connections));
            UserStore users = new UserStore(warehouse.jdbi());
            Optional<String> password = FirstUser.ensure(users, options.home());
            SessionServices services = new SessionServices(
                    ServerOptions.DATABASE,
                    database,
                    new Authenticator(users),
                    tls,
                    options.tlsRequired(),
                    new AccessControl(warehouse.jdbi(), database, audit),
                    audit,
                    new RedshiftTranslator(),
                    new RelationColumns(warehouse.jdbi(), database),
                    runners,
                    queries,
                    sessions,
                    options.limits(),
                    locks,
                    timer);
            Listener listener =
                    new Listener(socket, new Connections(services, warehouse), options.maximumConnections());
            await(catalog);
            listener.start();
            return new WarehouseServer(warehouse, options, audit, services, listener, users, password);
        } catch (IOException | SQLException | RuntimeException e) {
            timer.shutdownNow();
            socket.close();
            throw e;
        }
    }

    /** Whoever could read the file would read past the grants, and could log in by what it holds of passwords. */
    private static void keepFromOthers(Warehouse warehouse, ServerOptions options) throws SQLException {
        PrivateFiles.close(options.home());
        try (Connection connection = warehouse.connection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT path FROM duckdb_databases() WHERE database_name = current_database()")) {
            if (row.next() && row.getString(1) != null) {
                PrivateFiles.close(Path.of(row.getString(1)));
                PrivateFiles.close(Path.of(row.getString(1) + ".wal"));
            }
        }
    }

    private static ServerSocket listen(ServerOptions options) throws IOException {
        ServerSocket socket = new ServerSocket();
        try {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(options.bind(), options.port()), 1024);
            return socket;
        } catch (IOException e) {
            socket.close();
            throw new WarehouseException(
                    WarehouseError.CANNOT_CONNECT,
                    "Cannot listen on " + options.bind().getHostAddress() + ":" + options.port() + ": " + e.getMessage()
                            + ". Another server may run there: stop it, or choose another --port.",
                    e);
        }
    }

    private static String databaseOf(Warehouse warehouse) throws SQLException {
        try (Connection connection = warehouse.connection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT current_database()")) {
            row.next();
            return row.getString(1);
        }
    }

    private static Void install(Warehouse warehouse, String database, Activity activity) throws SQLException {
        try (DuckDBConnection connection = (DuckDBConnection) warehouse.connection()) {
            RedshiftFunctions.install(connection);
            SystemCatalog.install(connection, database, ServerOptions.DATABASE, activity);
        }
        return null;
    }

    private static void await(Future<?> catalog) throws SQLException, IOException {
        try {
            catalog.get();
        } catch (ExecutionException e) {
            throw new SQLException("the system catalog was not made: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while the system catalog was made");
        }
    }

    /** The port that it listens on. */
    public int port() {
        return listener.port();
    }

    /** The password of the administrator that this start made; empty where there were users. */
    public Optional<String> firstPassword() {
        return firstPassword;
    }

    /** The users, who may be changed while it runs. */
    public UserStore users() {
        return users;
    }

    /** The statements that run and ran. */
    public QueryLog queries() {
        return services.queries();
    }

    /** The open sessions. */
    public SessionRegistry sessions() {
        return services.sessions();
    }

    /** Lets no one in any more, gives running statements their grace time, cancels the rest, and writes a checkpoint. */
    @Override
    public void close() {
        listener.stopAccepting();
        services.sessions().drain();
        listener.awaitEnd(options.grace());
        services.sessions().terminate();
        listener.close();
        timer.shutdownNow();
        try (Connection connection = warehouse.connection();
                Statement statement = connection.createStatement()) {
            statement.execute("CHECKPOINT");
        } catch (SQLException e) {
            // A transaction that could not be ended holds it up: the write-ahead log keeps what was committed.
            org.slf4j.LoggerFactory.getLogger(WarehouseServer.class).warn("No checkpoint: {}", e.getMessage());
        }
        warehouse.close();
        try {
            audit.close();
        } catch (IOException e) {
            throw new WarehouseException(
                    WarehouseError.STATEMENT_FAILED, "The audit log did not close: " + e.getMessage(), e);
        }
    }
}
