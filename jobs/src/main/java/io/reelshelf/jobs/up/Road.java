package io.reelshelf.jobs.up;

import com.fasterxml.jackson.databind.JsonNode;
import io.reelshelf.warehouse.cli.Console;
import io.reelshelf.warehouse.cli.ExitCodes;
import io.reelshelf.warehouse.cli.HomeOptions;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Runs the stages one after the other and keeps what each cost and said. */
final class Road {
    private static final Duration START_LIMIT = Duration.ofSeconds(60);
    private static final long POLL_MILLIS = 100;
    private static final List<String> COUNTED =
            List.of("users", "movies", "books", "ratings", "rejected", "duplicates");

    private final Children children;
    private final Console console;
    private List<String> warehouse;
    private final List<Stage> stages = new ArrayList<>();
    private final Map<String, Long> counts = new LinkedHashMap<>();
    private final List<Check> checks = new ArrayList<>();

    /** @param warehouse the options that name the home and the warehouse, given to every stage */
    Road(Children children, Console console, List<String> warehouse) {
        this.children = children;
        this.console = console;
        this.warehouse = List.copyOf(warehouse);
    }

    /** Starts the warehouse server, which from then on owns the file; every later stage reaches it by its URL. */
    ServedWarehouse serveWarehouse(HomeOptions options, int port) {
        console.note("== warehouse");
        long start = System.nanoTime();
        ServedWarehouse served = ServedWarehouse.start(children, warehouse, port);
        warehouse = options.arguments(served.url());
        addStage("warehouse", secondsSince(start), peakMib(served.process()));
        return served;
    }

    /** Loads; the counts are the warehouse's after the load, whether this run changed anything or not. */
    void load(List<String> options) throws InterruptedException {
        JsonNode result = stage("etl", "jobs", options);
        COUNTED.forEach(
                name -> counts.put(name, result.path("counts").path(name).asLong()));
        checks.add(reconciled(result.path("files")));
    }

    private static Check reconciled(JsonNode files) {
        long rowsIn = 0;
        boolean holds = !files.isEmpty();
        for (JsonNode file : files) {
            long in = file.path("rows_in").asLong();
            rowsIn += in;
            holds &= in
                    == file.path("loaded").asLong()
                            + file.path("rejected").asLong()
                            + file.path("duplicates").asLong();
        }
        return new Check(
                "rows reconciled",
                holds,
                String.format(
                        Locale.ROOT, "%,d rows in %d files = loaded + rejected + duplicates", rowsIn, files.size()));
    }

    void buildFeatures() throws InterruptedException {
        JsonNode result = stage("features", "warehouse", List.of("build"));
        int views = result.path("views").size();
        checks.add(new Check("feature views", views > 0, views + " views and reports built"));
    }

    void train() throws InterruptedException {
        JsonNode result = stage("train", "jobs", List.of());
        String version = result.path("version_id").asText();
        checks.add(new Check("model", !version.isEmpty(), "version " + version));
    }

    /**
     * Starts the API and waits until it answers that it is ready.
     *
     * @throws UpException when it ends instead, or is not ready after a minute
     */
    Process serve(int port, URI address) throws InterruptedException {
        console.note("== serve");
        long start = System.nanoTime();
        List<String> arguments = new ArrayList<>(List.of("serve", "--port", Integer.toString(port)));
        arguments.addAll(warehouse);
        Process server = children.serve("reports-api", arguments);
        ApiClient api = new ApiClient(address);
        while (!api.isReady()) {
            if (!server.isAlive()) {
                throw UpException.stageFailed("serve", server.exitValue());
            }
            if (System.nanoTime() - start > START_LIMIT.toNanos()) {
                throw new UpException(
                        UpError.NOT_READY,
                        "The API at " + address + " was not ready within " + START_LIMIT.toSeconds()
                                + " s: see its messages above",
                        ExitCodes.FAILURE);
            }
            Thread.sleep(POLL_MILLIS);
        }
        addStage("serve", secondsSince(start), peakMib(server));
        return server;
    }

    void addStage(String name, double seconds, long peakMib) {
        stages.add(new Stage(name, Math.round(seconds * 100) / 100.0, peakMib));
    }

    List<Stage> stages() {
        return List.copyOf(stages);
    }

    List<Check> checks() {
        return List.copyOf(checks);
    }

    Map<String, Long> counts() {
        return Map.copyOf(counts);
    }

    private JsonNode stage(String command, String module, List<String> options) throws InterruptedException {
        console.note("== " + command);
        long start = System.nanoTime();
        List<String> arguments = new ArrayList<>(List.of(command));
        arguments.addAll(options);
        arguments.addAll(warehouse);
        arguments.add("--json");
        JsonNode result = children.run(module, arguments);
        double seconds = secondsSince(start);
        long peakMib = result.path("peak_mib").asLong();
        addStage(command, seconds, peakMib);
        console.note(String.format(Locale.ROOT, "   %s: %.1f s, %,d MiB at its peak", command, seconds, peakMib));
        return result;
    }

    private static double secondsSince(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    /** The peak resident memory so far of a process that still runs; 0 where the system does not tell. */
    private static long peakMib(Process process) {
        try {
            return Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status")).stream()
                    .filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0;
        }
    }
}
