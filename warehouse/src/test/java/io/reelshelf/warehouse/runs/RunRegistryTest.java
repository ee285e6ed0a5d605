package io.reelshelf.warehouse.runs;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelshelf.warehouse.Warehouse;
import io.reelshelf.warehouse.server.TestServer;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
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

    @Test
    void throughAServerARunIsAbandonedWhenItIsOlderThanADay() throws Exception {
        try (TestServer server = TestServer.start(folder)) {
            Properties login = new Properties();
            login.setProperty("user", "reelshelf");
            login.setProperty("password", server.password());
            try (Warehouse warehouse = Warehouse.open(
                    "jdbc:redshift://127.0.0.1:" + server.server().port() + "/reelshelf", login)) {
                Clock yesterday = Clock.offset(Clock.systemUTC(), Duration.ofHours(-25));
                new RunRegistry(warehouse, yesterday).start("etl", "killed");
                new RunRegistry(warehouse).start("train", "at work");
                new RunRegistry(warehouse).start("features build", "next");

                assertThat(statuses(warehouse))
                        .containsExactly("etl abandoned", "features build running", "train running");
            }
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
