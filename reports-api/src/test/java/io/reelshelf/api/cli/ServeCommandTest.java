package io.reelshelf.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.reelshelf.api.fixture.RunningApi;
import io.reelshelf.api.fixture.SeededWarehouse;
import io.reelshelf.warehouse.Warehouse;
import io.reelshelf.warehouse.cli.ExitCodes;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;

class ServeCommandTest {
    private final StringWriter errors = new StringWriter();

    @Test
    void servesInItsOwnProcessUntilItIsToldToStop(@TempDir Path home) throws IOException, InterruptedException {
        SeededWarehouse.create(home).close();
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        ApiMain.class.getName(),
                        "serve",
                        "--port=0",
                        "--json",
                        "--warehouse=jdbc:duckdb:" + home.resolve("seeded.duckdb"))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            var announced = RunningApi.parse(output.readLine());
            URI ready = URI.create(announced.path("url").asText() + "v1/health/ready");

            assertThat(announced.path("model_version").asText()).isEqualTo(SeededWarehouse.FIRST_VERSION);
            assertThat(announced.path("peak_mib").asLong()).isPositive();
            assertThat(ready.getHost()).isEqualTo("127.0.0.1");
            assertThat(HttpClient.newHttpClient()
                            .send(HttpRequest.newBuilder(ready).build(), HttpResponse.BodyHandlers.ofString())
                            .statusCode())
                    .isEqualTo(200);
            process.destroy();
            assertThat(process.waitFor(15, TimeUnit.SECONDS)).isTrue();
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void aTakenPortIsToldInOneLine(@TempDir Path home) throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int exitCode = execute("serve", "--port=" + taken.getLocalPort(), "--home=" + home);
            assertThat(exitCode).isEqualTo(ExitCodes.FAILURE);
            assertThat(errors.toString())
                    .startsWith("error[RS-API-020]: ")
                    .contains("--port")
                    .doesNotContain("..")
                    .hasLineCount(1);
        }
    }

    @Test
    void aTakenPortIsNotLoggedBeside(@TempDir Path home) throws IOException {
        Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        root.addAppender(log);
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            execute("serve", "--port=" + taken.getLocalPort(), "--home=" + home);
        } finally {
            root.detachAppender(log);
        }
        assertThat(log.list).noneMatch(event -> event.getLevel().isGreaterOrEqual(Level.ERROR));
    }

    @Test
    void aCorruptModelIsAFailureNotBadUsage(@TempDir Path home) {
        try (Warehouse warehouse = SeededWarehouse.create(home)) {
            warehouse.jdbi().useHandle(handle -> handle.execute("UPDATE features.book_score SET rating_count = -1"));
        }
        assertThat(execute("serve", "--port=0", "--warehouse=jdbc:duckdb:" + home.resolve("seeded.duckdb")))
                .isEqualTo(ExitCodes.FAILURE);
        assertThat(errors.toString()).contains("IllegalArgumentException");
    }

    @Test
    void badUsageIsToldApartFromFailure(@TempDir Path home) {
        assertThat(execute("serve", "--port=many")).isEqualTo(ExitCodes.BAD_USAGE);
        assertThat(execute("serve", "--port=70000", "--home=" + home)).isEqualTo(ExitCodes.BAD_USAGE);
        assertThat(errors.toString()).contains("Port 70000 does not exist");
        assertThat(execute("serve", "--nope")).isEqualTo(ExitCodes.BAD_USAGE);
        assertThat(execute("serve", "--help")).isEqualTo(ExitCodes.OK);
    }

    private int execute(String... arguments) {
        CommandLine commandLine = ApiMain.commandLine();
        commandLine.setErr(new PrintWriter(errors, true));
        commandLine.setOut(new PrintWriter(new StringWriter()));
        return commandLine.execute(arguments);
    }
}
