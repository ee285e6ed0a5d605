package io.reelshelf.warehouse.cli;

import io.reelshelf.warehouse.Dialect;
import io.reelshelf.warehouse.Warehouse;
import io.reelshelf.warehouse.WarehouseError;
import io.reelshelf.warehouse.WarehouseException;
import io.reelshelf.warehouse.redshift.copy.CopySettings;
import io.reelshelf.warehouse.server.FileCommands;
import io.reelshelf.warehouse.server.ServerOptions;
import io.reelshelf.warehouse.server.ViewCommands;
import io.reelshelf.warehouse.server.WarehouseServer;
import io.reelshelf.warehouse.server.auth.FirstUser;
import io.reelshelf.warehouse.server.auth.ServerTls;
import io.reelshelf.warehouse.server.session.CommandRunner;
import io.reelshelf.warehouse.server.session.SessionLimits;
import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code warehouse serve}. */
@Command(
        name = "serve",
        description = "Serves the warehouse to BI tools, psql and the Amazon Redshift JDBC driver until it is stopped.",
        mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private HomeOptions options = new HomeOptions();

    @Option(
            names = "--port",
            defaultValue = "5439",
            description = "TCP port; 0 for any free one (default: ${DEFAULT-VALUE}).")
    private int port = ServerOptions.PORT;

    @Option(
            names = "--bind",
            paramLabel = "ADDRESS",
            defaultValue = "127.0.0.1",
            description =
                    "Address to listen on; others than loopback require TLS of every client (default: ${DEFAULT-VALUE}).")
    private InetAddress bind = InetAddress.getLoopbackAddress();

    @Option(
            names = "--max-connections",
            paramLabel = "N",
            defaultValue = "100",
            description = "Most sessions at once (default: ${DEFAULT-VALUE}).")
    private int maximumConnections = 100;

    @Option(
            names = "--statement-timeout",
            paramLabel = "SECONDS",
            defaultValue = "0",
            description =
                    "Cancel statements that run longer; sessions may SET statement_timeout; 0 for never (default: ${DEFAULT-VALUE}).")
    private int statementSeconds;

    @Option(
            names = "--idle-timeout",
            paramLabel = "SECONDS",
            defaultValue = "43200",
            description = "End sessions that are idle longer; 0 for never (default: ${DEFAULT-VALUE}).")
    private int idleSeconds = 43_200;

    @Option(
            names = "--idle-in-transaction-timeout",
            paramLabel = "SECONDS",
            defaultValue = "1800",
            description = "End sessions that leave a transaction open longer; 0 for never (default: ${DEFAULT-VALUE}).")
    private int idleInTransactionSeconds = 1_800;

    @Option(
            names = "--max-result-bytes",
            paramLabel = "BYTES",
            defaultValue = "0",
            description = "Refuse larger results, as sent; 0 for no limit (default: ${DEFAULT-VALUE}).")
    private long maximumResultBytes;

    @Option(
            names = "--write-timeout",
            paramLabel = "SECONDS",
            defaultValue = "300",
            description =
                    "End sessions that read nothing of a result for longer; 0 for never (default: ${DEFAULT-VALUE}).")
    private int writeSeconds = 300;

    @Option(
            names = "--max-session-memory",
            paramLabel = "BYTES",
            defaultValue = "268435456",
            description =
                    "Most that a session's prepared statements and bound values may take (default: ${DEFAULT-VALUE}).")
    private long maximumMemoryBytes = 256L << 20;

    @Option(
            names = "--grace",
            paramLabel = "SECONDS",
            defaultValue = "10",
            description =
                    "How long running statements may take to end when the server stops (default: ${DEFAULT-VALUE}).")
    private int graceSeconds = 10;

    @Option(
            names = "--tls-cert",
            paramLabel = "FILE",
            description = "PEM certificate chain (default: one made in HOME/tls).")
    private @Nullable Path certificate;

    @Option(names = "--tls-key", paramLabel = "FILE", description = "PEM private key (PKCS#8) of --tls-cert.")
    private @Nullable Path certificateKey;

    @Option(
            names = "--copy-folder",
            paramLabel = "DIR",
            description = "Folder that COPY and UNLOAD may reach; may be given several times (default: HOME/lake).")
    private List<Path> copyFolders = List.of();

    @Option(
            names = "--s3-endpoint",
            paramLabel = "URL",
            description = "S3-compatible store of COPY and UNLOAD (default: Amazon's).")
    private @Nullable URI s3Endpoint;

    @Option(
            names = "--s3-region",
            paramLabel = "NAME",
            defaultValue = "us-east-1",
            description = "Region of COPY and UNLOAD where they name none (default: ${DEFAULT-VALUE}).")
    private String s3Region = "us-east-1";

    /** What {@code --json} prints when the server is ready. */
    record Ready(String url, String host, int port, String database, String user, String certificate) {}

    @Override
    public Integer call() throws IOException, InterruptedException {
        ServerOptions settings = settings();
        options.createHome();
        if (Dialect.of(options.ownWarehouseUrl()) != Dialect.DUCKDB) {
            throw new WarehouseException(
                    WarehouseError.UNKNOWN_URL,
                    "Only a DuckDB file can be served, not " + options.shownUrl()
                            + ": leave --warehouse out, or name jdbc:duckdb:FILE.");
        }
        ServerTls tls = tls();
        WarehouseServer server =
                WarehouseServer.start(Warehouse.open(options.ownWarehouseUrl()), settings, tls, runners());
        CountDownLatch closed = new CountDownLatch(1);
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            RunningServer.forget(options.home());
                            server.close();
                            closed.countDown();
                        },
                        "stop-server"));
        writeDown(server);
        announce(server, tls);
        ParentProcess.exitWithParent();
        closed.await();
        return ExitCodes.OK;
    }

    /** Other commands of this home ask this server, where it serves the home's own file. */
    private void writeDown(WarehouseServer server) throws IOException {
        boolean ownFile = options.ownWarehouseUrl().replaceFirst(";.*", "").equals(options.fileUrl());
        if (ownFile) {
            RunningServer.announce(
                    options.home(),
                    url(bind.isAnyLocalAddress() ? InetAddress.getLoopbackAddress() : bind, server.port()));
        }
    }

    /** An address of IPv6 stands in brackets, as in any URL. */
    static String url(InetAddress address, int port) {
        String host = address instanceof Inet6Address ? "[" + address.getHostAddress() + "]" : address.getHostAddress();
        return "jdbc:redshift://" + host + ":" + port + "/" + ServerOptions.DATABASE;
    }

    private ServerOptions settings() {
        if ((certificate == null) != (certificateKey == null)) {
            throw usage("--tls-cert and --tls-key go together");
        }
        try {
            SessionLimits usual = SessionLimits.defaults();
            SessionLimits limits = new SessionLimits(
                    usual.startUp(),
                    usual.message(),
                    seconds(writeSeconds),
                    seconds(idleSeconds),
                    seconds(idleInTransactionSeconds),
                    seconds(statementSeconds),
                    usual.maximumMessageBytes(),
                    maximumResultBytes,
                    maximumMemoryBytes,
                    usual.maximumSpoolBytes());
            return new ServerOptions(
                    options.home(),
                    bind,
                    port,
                    maximumConnections,
                    seconds(graceSeconds),
                    !bind.isLoopbackAddress(),
                    limits);
        } catch (IllegalArgumentException e) {
            throw usage(String.valueOf(e.getMessage()));
        }
    }

    private static Duration seconds(int count) {
        if (count < 0) {
            throw new IllegalArgumentException("A time-out is not negative: " + count);
        }
        return Duration.ofSeconds(count);
    }

    private List<CommandRunner> runners() {
        List<Path> folders = copyFolders.isEmpty() ? List.of(options.home().resolve("lake")) : copyFolders;
        CopySettings files = CopySettings.of(folders, options.home().resolve("tmp"));
        return List.of(new FileCommands(files.withS3(s3Endpoint, s3Region)), new ViewCommands());
    }

    private ServerTls tls() {
        try {
            return certificate == null || certificateKey == null
                    ? ServerTls.ofHome(options.home())
                    : ServerTls.of(certificate, certificateKey);
        } catch (IOException e) {
            throw new WarehouseException(
                    WarehouseError.CANNOT_CONNECT, "The server cannot start: " + e.getMessage(), e);
        }
    }

    private ParameterException usage(String message) {
        return new ParameterException(Objects.requireNonNull(spec).commandLine(), message);
    }

    private void announce(WarehouseServer server, ServerTls tls) {
        String host = bind.getHostAddress();
        String url = url(bind, server.port());
        Console console = options.console();
        server.firstPassword()
                .ifPresent(password -> console.note("First start: user " + FirstUser.NAME + ", password " + password
                        + " (shown once; also in " + options.home().resolve(FirstUser.PASSWORD_FILE) + ")"));
        console.result(
                new Ready(
                        url,
                        host,
                        server.port(),
                        ServerOptions.DATABASE,
                        FirstUser.NAME,
                        tls.certificate().toString()),
                "Ready: " + url + " (user " + FirstUser.NAME + "; psql: psql -h " + host + " -p " + server.port()
                        + " -U " + FirstUser.NAME + " " + ServerOptions.DATABASE + "). Stop with Ctrl-C.");
    }
}
