package io.reelshelf.api.cli;

import io.javalin.util.JavalinException;
import io.reelshelf.api.model.ModelStore;
import io.reelshelf.api.problem.ProblemCode;
import io.reelshelf.api.server.ApiServer;
import io.reelshelf.api.server.ApiSettings;
import io.reelshelf.warehouse.Warehouse;
import io.reelshelf.warehouse.cli.Console;
import io.reelshelf.warehouse.cli.ExitCodes;
import io.reelshelf.warehouse.cli.Failure;
import io.reelshelf.warehouse.cli.HomeOptions;
import io.reelshelf.warehouse.cli.PeakMemory;
import io.reelshelf.warehouse.cli.ViewsOptions;
import io.reelshelf.warehouse.features.site.LiveCatalog;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code serve}: opens the warehouse, loads the model, listens until the process is stopped. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = "Serves recommendations, reports and the page until it is stopped (Ctrl-C).")
final class ServeCommand implements Callable<Integer> {
    private static final Duration POLL = Duration.ofSeconds(3);

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private HomeOptions home = new HomeOptions();

    @Mixin
    private ViewsOptions folder = new ViewsOptions();

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "8080",
            description = "Port to listen on, 0 for any free one (default: ${DEFAULT-VALUE}).")
    private int port;

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            defaultValue = ApiSettings.LOOPBACK,
            description = "Address to bind (default: ${DEFAULT-VALUE}, this machine only). There is no sign-in: bind"
                    + " another one only behind a proxy that asks who is there.")
    private String host = ApiSettings.LOOPBACK;

    @Override
    public Integer call() throws InterruptedException {
        long started = System.nanoTime();
        ApiSettings settings = settings();
        CountDownLatch stopped = new CountDownLatch(1);
        Warehouse warehouse = home.openWarehouse();
        ModelStore models = ModelStore.open(warehouse, POLL);
        LiveCatalog catalog = new LiveCatalog(warehouse, folder.folder(home), "/");
        ApiServer server = ApiServer.start(settings, warehouse, models, catalog);
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            server.close();
                            models.close();
                            warehouse.close();
                            stopped.countDown();
                        },
                        "stop-serving"));
        announce(server, models, (System.nanoTime() - started) / 1e9);
        stopped.await();
        return ExitCodes.OK;
    }

    private ApiSettings settings() {
        try {
            return new ApiSettings(host, port);
        } catch (IllegalArgumentException exception) {
            throw new ParameterException(spec.commandLine(), exception.getMessage(), exception);
        }
    }

    private void announce(ApiServer server, ModelStore models, double seconds) {
        Console console = home.console();
        String url = "http://" + host + ":" + server.port() + "/";
        String model = models.current().map(loaded -> loaded.version()).orElse("none");
        console.result(
                new Serving(url, model, Math.round(seconds * 100) / 100.0, PeakMemory.mib()),
                "Reelshelf serves " + url + " (model " + model + "); API documents at " + url + "docs, the views at "
                        + url + "catalog. Ctrl-C stops it.");
    }

    static Optional<Failure> failure(Throwable error) {
        if (error instanceof JavalinException) {
            return Optional.of(new Failure(
                    ProblemCode.CANNOT_LISTEN.code(),
                    "Cannot listen: " + String.valueOf(error.getMessage()).replaceFirst("\\.+$", "")
                            + ". Choose another --port or --host, or stop what holds it.",
                    ExitCodes.FAILURE));
        }
        return Optional.empty();
    }

    /**
     * What {@code --json} prints once it listens.
     *
     * @param url where
     * @param modelVersion the model loaded; none while none is published
     * @param seconds since the start
     * @param peakMib so far
     */
    record Serving(String url, String modelVersion, double seconds, long peakMib) {}
}
