package io.reelshelf.jobs.up;

import io.reelshelf.warehouse.Dialect;
import io.reelshelf.warehouse.Warehouse;
import io.reelshelf.warehouse.cli.Console;
import io.reelshelf.warehouse.cli.ExitCodes;
import io.reelshelf.warehouse.cli.HomeOptions;
import io.reelshelf.warehouse.server.auth.FirstUser;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code up}: everything from raw files to a page that recommends, in one command. */
@Command(
        name = "up",
        mixinStandardHelpOptions = true,
        description = "Loads a dataset, builds features and reports, trains, and serves the page until it is stopped.")
public final class UpCommand implements Callable<Integer> {
    /** Seconds that the launcher took to build, when it did. */
    private static final String BUILD_SECONDS_VARIABLE = "REELSHELF_BUILD_SECONDS";

    @Mixin
    private HomeOptions options = new HomeOptions();

    @Option(
            names = "--dataset",
            defaultValue = "sample",
            description = "What to load: sample, ml-1m or ml-100k (default: ${DEFAULT-VALUE}).")
    private String dataset = "sample";

    @Option(names = "--from", paramLabel = "DIR", description = "The folder that holds the dataset's files.")
    private @Nullable Path from;

    @Option(names = "--books", paramLabel = "FILE", description = "A book list in the Goodreads schema.")
    private @Nullable Path books;

    @Option(
            names = "--max-rejected",
            paramLabel = "SHARE",
            description = "The most rows that may be refused, such as 1%% or 100 (default: 1%%).")
    private @Nullable String maxRejected;

    @Option(
            names = "--port",
            defaultValue = "8080",
            description = "The page's port on 127.0.0.1 (default: ${DEFAULT-VALUE}; --smoke takes a free one).")
    private int port = 8080;

    @Option(
            names = "--warehouse-port",
            paramLabel = "PORT",
            defaultValue = "5439",
            description = "The warehouse server's port on 127.0.0.1 (default: ${DEFAULT-VALUE}; --smoke takes a free"
                    + " one). None is started where --warehouse names a server.")
    private int warehousePort = 5439;

    @Option(names = "--smoke", description = "Ask the API for films, books and a report, print all of it, and stop.")
    private boolean smoke;

    @Override
    public Integer call() throws InterruptedException, IOException {
        Console console = options.console();
        int listenPort = freePort(smoke ? 0 : port, "--port");
        boolean ownServer = Dialect.of(options.ownWarehouseUrl()) == Dialect.DUCKDB;
        int serverPort = ownServer ? freePort(smoke ? 0 : warehousePort, "--warehouse-port") : 0;
        URI address = URI.create("http://127.0.0.1:" + listenPort + "/");
        try (Children children = new Children(Modules.ofThisInstallation())) {
            Road road = new Road(children, console, options.arguments(options.ownWarehouseUrl()));
            String buildSeconds = System.getenv(BUILD_SECONDS_VARIABLE);
            if (buildSeconds != null) {
                road.addStage("build", Double.parseDouble(buildSeconds), 0);
            }
            ServedWarehouse warehouse = ownServer ? road.serveWarehouse(options, serverPort) : null;
            road.load(loadOptions());
            road.buildFeatures();
            road.train();
            Process server = road.serve(listenPort, address);
            if (smoke) {
                return check(road, warehouse == null ? options.ownWarehouseUrl() : warehouse.url(), address, console);
            }
            tellAddress(warehouse, address, console);
            return warehouse == null ? server.waitFor() : waitForFirst(warehouse.process(), server);
        }
    }

    private int check(Road road, String warehouseUrl, URI address, Console console) throws InterruptedException {
        SmokeTest test = new SmokeTest(new ApiClient(address));
        test.run();
        List<Check> checks = new ArrayList<>(road.checks());
        checks.addAll(test.checks());
        try (Warehouse warehouse = options.connect(warehouseUrl)) {
            checks.add(JdbcCheck.of(warehouse, test.reportRows()));
        }
        UpReport report =
                new UpReport(road.counts(), road.stages(), checks, test.movies(), test.books(), test.reportRows());
        console.result(report, UpReportText.of(report));
        return report.allHeld() ? ExitCodes.OK : ExitCodes.FAILURE;
    }

    private void tellAddress(@Nullable ServedWarehouse warehouse, URI address, Console console) {
        console.note("");
        console.note("Reelshelf is up: " + address);
        if (warehouse != null) {
            console.note("Warehouse: " + warehouse.url() + ", user " + warehouse.user() + ", password in "
                    + options.home().resolve(FirstUser.PASSWORD_FILE));
            console.note("  psql:    " + warehouse.psql());
            console.note("  DBeaver, Tableau and others: the same URL with the Amazon Redshift JDBC driver");
        }
        console.note("Catalogue of the views: " + address + "catalog/. API documentation: " + address
                + "docs. Stop with Ctrl-C.");
    }

    /** The children live and die together: when one ends the other is stopped. */
    private static int waitForFirst(Process warehouse, Process api) {
        return ((Process) CompletableFuture.anyOf(warehouse.onExit(), api.onExit())
                        .join())
                .exitValue();
    }

    private List<String> loadOptions() {
        List<String> load = new ArrayList<>(List.of("--dataset", dataset));
        if (from != null) {
            load.addAll(List.of("--from", from.toString()));
        }
        if (books != null) {
            load.addAll(List.of("--books", books.toString()));
        }
        if (maxRejected != null) {
            load.addAll(List.of("--max-rejected", maxRejected));
        }
        return load;
    }

    /** Finds out before minutes of work, not after, that a port is taken. */
    private static int freePort(int wanted, String option) {
        try (ServerSocket socket = new ServerSocket(wanted, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UpException(
                    UpError.PORT_TAKEN,
                    "Port " + wanted + " of 127.0.0.1 is taken: stop what listens there, or choose another" + " with "
                            + option,
                    ExitCodes.BAD_INPUT);
        }
    }
}
