package io.reelshelf.warehouse.runs;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelshelf.warehouse.Warehouse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunRegistryTest {
    @TempDir
    private Path folder;

    @Test
    void recordsHowEachRunEnded() {
        try (Warehouse warehouse = open()) {
            RunRegistry runs = new RunRegistry(warehouse);

            runs.start("etl", "sample").succeed(Map.of("ratings", 3L));
            runs.start("train", "snapshot").fail("no features");

            assertThat(statuses(warehouse)).containsExactly("etl succeeded", "train failed");
        }
    }

    @Test
    void aRunThatNeverEndedIsAbandonedOnceTheNextStarts() {
        try (Warehouse warehouse = open()) {
            new RunRegistry(warehouse).start("etl", "killed");
        }
        try (Warehouse warehouse = open()) {
            new RunRegistry(warehouse).start("features build", "next");

            assertThat(statuses(warehouse)).containsExactly("etl abandoned", "features build running");
        }
    }

    private Warehouse open() {
        Warehouse warehouse = Warehouse.open("jdbc:duckdb:" + folder.resolve("warehouse.duckdb"));
        warehouse.migrate();
        return warehouse;
    }

    private static List<String> statuses(Warehouse warehouse) {
        return warehouse
                .jdbi()
                .withHandle(handle -> handle.createQuery("SELECT command || ' ' || status FROM catalog.run ORDER BY 1")
                        .mapTo(String.class)
                        .list());
    }
}
