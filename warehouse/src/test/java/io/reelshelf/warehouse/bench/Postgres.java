package io.reelshelf.warehouse.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;

/** A PostgreSQL 15 of Debian in a folder of its own, run by the user {@code postgres}, which the package makes. */
public final class Postgres implements AutoCloseable {
    private static final String BIN = "/usr/lib/postgresql/15/bin/";

    private final Path folder;
    private final int port;

    private Postgres(Path folder, int port) {
        this.folder = folder;
        this.port = port;
    }

    /** Starts one on a free port. */
    public static Postgres start() throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("postgres");
        run(List.of("chown", "postgres", folder.toString()));
        Path data = folder.resolve("data");
        as(BIN + "initdb", "-A", "trust", "-U", "bench", "-D", data.toString());
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        as(
                BIN + "pg_ctl",
                "-w",
                "-D",
                data.toString(),
                "-l",
                folder.resolve("log").toString(),
                "-o",
                "-p " + port + " -k " + folder + " -c shared_buffers=256MB -c max_wal_size=4GB",
                "start");
        return new Postgres(folder, port);
    }

    /** Connects its only user. */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/postgres", "bench", "");
    }

    private static void as(String... command) throws IOException, InterruptedException {
        run(Stream.concat(Stream.of("runuser", "-u", "postgres", "--"), Stream.of(command))
                .toList());
    }

    private static void run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        if (process.waitFor() != 0) {
            throw new IOException("Failed: " + String.join(" ", command));
        }
    }

    @Override
    public void close() throws IOException {
        try {
            as(BIN + "pg_ctl", "-D", folder.resolve("data").toString(), "-m", "immediate", "stop");
            run(List.of("rm", "-r", folder.toString()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
