package io.reelshelf.warehouse.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.reelshelf.warehouse.cli.WarehouseMain;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shell on a pseudo-terminal, which util-linux' script makes. */
class PasswordPromptIT {
    @TempDir
    private Path home;

    @Test
    void thePasswordIsAskedForAndNotShown() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/script")), "script of util-linux is not installed");
        Path client = Files.createDirectory(home.resolve("client"));
        try (TestServer server = TestServer.start(home)) {
            String command = String.join(
                    " ",
                    // A terminal without a size shows dots in place of prompts.
                    "stty rows 24 cols 100;",
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx256m",
                    "-cp",
                    "'" + System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")) + "'",
                    WarehouseMain.class.getName(),
                    "warehouse sql --home",
                    client.toString(),
                    "--warehouse",
                    "jdbc:redshift://127.0.0.1:" + server.server().port() + "/reelshelf");
            Process process = new ProcessBuilder(List.of("/usr/bin/script", "-qec", command, "/dev/null"))
                    .redirectErrorStream(true)
                    .start();
            StringBuilder shown = new StringBuilder();
            try (Reader output = process.inputReader(StandardCharsets.UTF_8);
                    OutputStream keys = process.getOutputStream()) {
                readUntil(output, shown, "Password of reelshelf: ");
                type(keys, server.password());
                readUntil(output, shown, "reelshelf=> ");
                type(keys, "SELECT 'n' || (40 + 2) AS answer;");
                readUntil(output, shown, "n42");
                type(keys, "\\q");
                assertThat(process.waitFor(20, TimeUnit.SECONDS))
                        .as(shown.toString())
                        .isTrue();
            } finally {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
            assertThat(process.exitValue()).isZero();
            assertThat(shown.toString()).doesNotContain(server.password());
            assertThat(client.resolve("sql_history")).content().doesNotContain(server.password());
        }
    }

    private static void type(OutputStream keys, String line) throws IOException {
        keys.write((line + "\r").getBytes(StandardCharsets.UTF_8));
        keys.flush();
    }

    private static void readUntil(Reader output, StringBuilder shown, String wanted) throws IOException {
        int from = shown.length();
        while (shown.indexOf(wanted, from) < 0) {
            int character = output.read();
            if (character < 0) {
                throw new IOException("It ended before it showed " + wanted + ": " + shown);
            }
            shown.append((char) character);
        }
    }
}
