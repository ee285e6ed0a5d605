package io.reelshelf.warehouse.server.clients;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs client programs. */
final class Programs {
    private static final long SECONDS = 120;

    private Programs() {}

    /** Skips the test where a program is not installed, saying which Debian package brings it. */
    static void require(String program, String debianPackage) {
        boolean found = List.of(System.getenv("PATH").split(":")).stream()
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
        assumeTrue(found, program + " is not installed: Debian's package " + debianPackage + " brings it");
    }

    /** A program's output, both streams as one; ends it after two minutes. */
    static String run(Map<String, String> environment, Path folder, String input, List<String> command)
            throws Exception {
        Process process = start(environment, folder, command);
        try (var in = process.getOutputStream()) {
            in.write(input.getBytes(StandardCharsets.UTF_8));
        }
        return await(process);
    }

    static Process start(Map<String, String> environment, Path folder, List<String> command) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().putAll(environment);
        return builder.start();
    }

    static String await(Process process) throws Exception {
        Thread watch = new Thread(() -> {
            try {
                if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        watch.setDaemon(true);
        watch.start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
