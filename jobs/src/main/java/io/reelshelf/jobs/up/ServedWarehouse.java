package io.reelshelf.jobs.up;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.reelshelf.warehouse.cli.ExitCodes;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The warehouse server that runs for as long as {@code up} does.
 *
 * @param process the server's process
 * @param url what JDBC clients connect to
 * @param host the address that it listens on
 * @param port its TCP port
 * @param user who logs in
 */
record ServedWarehouse(Process process, String url, String host, int port, String user) {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /**
     * Starts one and waits until it is ready.
     *
     * @throws UpException when the server ends before it is ready, having said why on standard error, or is not ready
     *     within two minutes; it is then stopped
     */
    static ServedWarehouse start(Children children, List<String> warehouse, int port) {
        return start(children, warehouse, port, PATIENCE);
    }

    static ServedWarehouse start(Children children, List<String> warehouse, int port, Duration patience) {
        List<String> arguments = new ArrayList<>(List.of("warehouse", "serve", "--port", Integer.toString(port)));
        arguments.addAll(warehouse);
        arguments.add("--json");
        Process process = children.announce("warehouse", arguments);
        try {
            String line = firstLine(process, patience);
            if (line.isEmpty()) {
                throw new UpException(
                        UpError.NO_SERVER,
                        "The warehouse server ended before it was ready: its own message is above. Another "
                                + "--warehouse-port helps where the port is taken",
                        ExitCodes.FAILURE);
            }
            JsonNode ready = new ObjectMapper().readTree(line);
            return new ServedWarehouse(
                    process,
                    ready.path("url").asText(),
                    ready.path("host").asText(),
                    ready.path("port").asInt(),
                    ready.path("user").asText());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the server says when it is ready; empty where it ends before. */
    private static String firstLine(Process process, Duration patience) throws IOException {
        BufferedReader output = process.inputReader();
        FutureTask<String> line = new FutureTask<>(() -> Objects.requireNonNullElse(output.readLine(), ""));
        Thread reader = new Thread(line, "warehouse-ready");
        reader.setDaemon(true);
        reader.start();
        try {
            return line.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            process.destroy();
            throw new UpException(
                    UpError.NO_SERVER,
                    "The warehouse server was not ready within " + patience.toSeconds()
                            + " seconds and was stopped. Start it alone by `./reelshelf warehouse serve` to see why",
                    ExitCodes.FAILURE);
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while the warehouse server started");
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        }
    }

    /** How psql connects. */
    String psql() {
        return "psql -h " + host + " -p " + port + " -U " + user + " " + url.substring(url.lastIndexOf('/') + 1);
    }
}
