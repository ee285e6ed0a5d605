package io.reelshelf.warehouse.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelshelf.warehouse.cli.WarehouseMain;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunningServerIT {
    @TempDir
    private Path home;

    @Test
    void commandsOfAHomeGoThroughItsServerAndToTheFileOnceItIsGone() throws Exception {
        ServerProcess server = ServerProcess.start(home);
        assertThat(run("warehouse", "sql", "--csv", "SELECT 7 / 2 AS whole")).contains("whole", "3\n");
        assertThat(run("warehouse", "status", "--json")).contains("jdbc:redshift://127.0.0.1:");
        assertThat(run("features", "build", "--json")).contains("reports.cross_media");
        server.kill();
        assertThat(run("warehouse", "status", "--json")).contains("jdbc:duckdb:");
        assertThat(run("warehouse", "sql", "--csv", "SELECT 7 / 2 AS whole")).contains("3.5");
    }

    private String run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                WarehouseMain.class.getName()));
        command.addAll(List.of(arguments));
        command.addAll(List.of("--home", home.toString()));
        Process process = new ProcessBuilder(command)
                .redirectError(home.resolve("command.log").toFile())
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor())
                .as(String.join(" ", arguments) + Files.readString(home.resolve("command.log")))
                .isZero();
        return output;
    }
}
