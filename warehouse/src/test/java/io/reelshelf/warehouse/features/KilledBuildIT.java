package io.reelshelf.warehouse.features;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelshelf.warehouse.Warehouse;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A build whose process is killed in the middle changes nothing, and the next one cleans up after it. */
class KilledBuildIT {
    @TempDir
    Path directory;

    @Test
    void aKilledBuildLeavesTheLastGoodVersion() throws Exception {
        Path file = directory.resolve("warehouse.duckdb");
        try (Warehouse warehouse = open(file)) {
            warehouse.migrate();
            RandomRatings.fill(warehouse, 1, 400);
            new FeatureRunner(warehouse, BuildProcess.quick()).build();
        }

        killInTheMiddle(file);

        try (Warehouse warehouse = open(file)) {
            assertThat(texts(warehouse, "SELECT MAX(id) FROM features.a UNION ALL SELECT id FROM reports.b"))
                    .containsExactly("30", "30");
            assertThat(texts(warehouse, "SELECT table_name FROM duckdb_tables() WHERE table_name LIKE '%build'"))
                    .as("what the killed process had begun")
                    .contains("a__build");
            assertThat(new FeatureRunner(warehouse, BuildProcess.quick())
                            .build()
                            .views())
                    .extracting(BuiltView::status)
                    .containsOnly(BuildStatus.SKIPPED);
            assertThat(texts(warehouse, "SELECT table_name FROM duckdb_tables() WHERE table_name LIKE '%build'"))
                    .isEmpty();
        }
    }

    private static void killInTheMiddle(Path file) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        BuildProcess.class.getName(),
                        file.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            String line = out.readLine();
            while (line != null && !line.equals("started reports.b")) {
                line = out.readLine();
            }
            assertThat(line).as("the process came to the second view").isNotNull();
        } finally {
            process.destroyForcibly();
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        }
    }

    private static Warehouse open(Path file) {
        return Warehouse.open("jdbc:duckdb:" + file);
    }

    private static List<String> texts(Warehouse warehouse, String sql) {
        return warehouse
                .jdbi()
                .withHandle(handle -> handle.select(sql).mapTo(String.class).list());
    }
}
