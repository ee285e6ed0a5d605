package io.reelshelf.warehouse.server;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.reelshelf.warehouse.server.auth.FirstUser;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** {@code warehouse serve} in a JVM of its own, from the packaged jar, as {@code ./reelshelf} runs it. */
final class ServerProcess implements AutoCloseable {
    private static final Path JAR =
            Path.of(System.getProperty("reelshelf.root", ".."), "target", "lib", "reelshelf-warehouse-0.1.0.jar");

    private final Process process;
    private final Path home;
    private final int port;

    private ServerProcess(Process process, Path home, int port) {
        this.process = process;
        this.home = home;
        this.port = port;
    }

    /** Starts one and waits until it is ready. */
    static ServerProcess start(Path home, String... options) throws IOException {
        java.util.List<String> command = new java.util.ArrayList<>(java.util.List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-Djava.io.tmpdir=" + Files.createDirectories(temporary(home)),
                "-jar",
                JAR.toString(),
                "warehouse",
                "serve",
                "--home",
                home.toString(),
                "--port",
                "0",
                "--json"));
        command.addAll(java.util.List.of(options));
        Process process = new ProcessBuilder(command)
                .redirectError(home.resolve("serve.log").toFile())
                .start();
        BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String ready = out.readLine();
        if (ready == null) {
            throw new IOException("The server did not start: " + Files.readString(home.resolve("serve.log")));
        }
        int port = new ObjectMapper().readTree(ready).get("port").asInt();
        return new ServerProcess(process, home, port);
    }

    /** What takes the place of the machine's temporary folder. */
    static Path temporary(Path home) {
        return home.resolve("temporary");
    }

    Connection connect() throws SQLException, IOException {
        String password =
                Files.readString(home.resolve(FirstUser.PASSWORD_FILE)).strip();
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port + "/reelshelf", FirstUser.NAME, password);
    }

    /** kill -9. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** SIGTERM, and waits for the end. */
    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
