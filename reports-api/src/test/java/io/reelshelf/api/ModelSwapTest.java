package io.reelshelf.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.reelshelf.api.fixture.RunningApi;
import io.reelshelf.api.fixture.SeededWarehouse;
import io.reelshelf.api.model.ModelStore;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelSwapTest {
    private static final int CLIENTS = 4;
    private static final int SWAPS = 10;

    @Test
    void publishingAndRollingBackFailsNoRequestAndEachAnswerIsOfOneVersion(@TempDir Path folder)
            throws InterruptedException, ExecutionException {
        try (RunningApi api = RunningApi.seeded(folder)) {
            AtomicBoolean stop = new AtomicBoolean();
            AtomicInteger answered = new AtomicInteger();
            Set<String> seen = new ConcurrentSkipListSet<>();
            ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
            List<Future<?>> asking = new ArrayList<>();
            for (int client = 0; client < CLIENTS; client++) {
                String question =
                        "/v1/recommendations/" + (client % 2 == 0 ? "movies" : "books") + "?user_id=" + (client + 1);
                asking.add(clients.submit(() -> {
                    while (!stop.get()) {
                        HttpResponse<String> response = api.get(question);
                        assertThat(response.statusCode()).isEqualTo(200);
                        seen.add(RunningApi.parse(response.body())
                                .path("model_version")
                                .asText());
                        answered.incrementAndGet();
                    }
                }));
            }
            Set<String> published = new TreeSet<>(Set.of(SeededWarehouse.FIRST_VERSION));
            for (int swap = 2; swap <= SWAPS; swap++) {
                SeededWarehouse.publish(api.warehouse(), "v" + swap);
                published.add("v" + swap);
                assertThat(api.models().refresh()).isTrue();
                int before = answered.get();
                await().until(() -> answered.get() >= before + CLIENTS);
            }
            for (String former : List.of("v3", "v" + SWAPS)) {
                // What "train rollback" does.
                api.warehouse()
                        .jdbi()
                        .useHandle(handle ->
                                handle.execute("UPDATE model.version SET is_current = (version_id = ?)", former));
                assertThat(api.models().refresh()).isTrue();
                seen.remove(former);
                await().until(() -> seen.contains(former));
            }
            stop.set(true);
            for (Future<?> client : asking) {
                client.get();
            }
            clients.shutdown();

            assertThat(seen).isSubsetOf(published).contains("v" + SWAPS);
            assertThat(api.json("/v1/health/ready").path("model_version").asText())
                    .isEqualTo("v" + SWAPS);
            assertThat(api.models().refresh()).isFalse();
        }
    }

    @Test
    void aPublishedVersionIsFoundWithoutBeingAskedFor(@TempDir Path folder) {
        try (RunningApi api = RunningApi.seeded(folder);
                ModelStore polling = ModelStore.open(api.warehouse(), Duration.ofMillis(20))) {
            SeededWarehouse.publish(api.warehouse(), "v2");
            await().until(() -> polling.require().version().equals("v2"));
        }
    }

    @Test
    void aFormerVersionThatIsMadeCurrentAgainIsServedWithoutARestart(@TempDir Path folder) {
        try (RunningApi api = RunningApi.seeded(folder);
                ModelStore polling = ModelStore.open(api.warehouse(), Duration.ofMillis(20))) {
            SeededWarehouse.publish(api.warehouse(), "v2");
            await().until(() -> polling.require().version().equals("v2"));

            // What "train rollback" does.
            api.warehouse()
                    .jdbi()
                    .useHandle(
                            handle -> handle.execute("UPDATE model.version SET is_current = (version_id = ?)", "v1"));

            await().until(() -> polling.require().version().equals("v1"));
        }
    }

    @Test
    void aModelThatCannotBeReadLeavesTheOldOneServing(@TempDir Path folder) {
        try (RunningApi api = RunningApi.seeded(folder);
                ModelStore polling = ModelStore.open(api.warehouse(), Duration.ofMillis(20))) {
            api.warehouse().jdbi().useHandle(handle -> handle.execute("DROP TABLE features.book_score"));
            SeededWarehouse.publish(api.warehouse(), "v2");
            await().during(Duration.ofMillis(200))
                    .until(() -> polling.require().version().equals("v1"));
            assertThat(api.json("/v1/recommendations/books").path("items")).isNotEmpty();
        }
    }
}
