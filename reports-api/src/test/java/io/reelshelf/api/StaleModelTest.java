package io.reelshelf.api;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.fasterxml.jackson.databind.JsonNode;
import io.reelshelf.api.fixture.RunningApi;
import io.reelshelf.api.fixture.SeededWarehouse;
import io.reelshelf.api.model.ModelStore;
import io.reelshelf.api.problem.ProblemCode;
import io.reelshelf.warehouse.Warehouse;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** A load makes the features and the model those of other data, until both are made again. */
class StaleModelTest {
    private static final String REMEDY = "run ./reelshelf features build, then train";

    private final Logger logger = (Logger) LoggerFactory.getLogger(ModelStore.class);
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @BeforeEach
    void listen() {
        log.start();
        logger.addAppender(log);
    }

    @AfterEach
    void stopListening() {
        logger.detachAppender(log);
    }

    @Test
    void atStartNothingIsServedUntilFeaturesAndModelAreOfTheLoadedData(@TempDir Path folder) {
        Warehouse warehouse = SeededWarehouse.create(folder);
        SeededWarehouse.loadOtherData(warehouse);
        try (RunningApi api = RunningApi.on(warehouse)) {
            assertNotReady(api);

            SeededWarehouse.publish(warehouse, "of-old-features");
            assertThat(api.models().refresh()).isFalse();
            assertNotReady(api);

            SeededWarehouse.rebuildFeatures(warehouse);
            assertThat(api.models().refresh()).isTrue();
            assertThat(api.json("/v1/health/ready").path("model_version").asText())
                    .isEqualTo("of-old-features");
            assertThat(api.json("/v1/recommendations/books").path("items")).isNotEmpty();
        }
        assertThat(log.list)
                .filteredOn(event -> event.getLevel() == Level.WARN)
                .extracting(ILoggingEvent::getFormattedMessage)
                .satisfiesExactly(
                        model -> assertThat(model).startsWith("model v1 ").contains(REMEDY),
                        features -> assertThat(features).startsWith("features.").contains(REMEDY));
    }

    @Test
    void theModelThatIsHeldServesOnUntilOneOfTheNewDataIsPublished(@TempDir Path folder) {
        try (RunningApi api = RunningApi.seeded(folder)) {
            JsonNode before = api.json("/v1/health/ready");
            SeededWarehouse.loadOtherData(api.warehouse());
            for (int look = 0; look < 3; look++) {
                assertThat(api.models().refresh()).isFalse();
            }
            assertThat(api.json("/v1/health/ready")).isEqualTo(before);
            assertThat(log.list)
                    .filteredOn(event -> event.getLevel() == Level.WARN)
                    .singleElement()
                    .satisfies(event -> assertThat(event.getFormattedMessage())
                            .contains(REMEDY)
                            .contains("v1"));

            SeededWarehouse.publish(api.warehouse(), "v2");
            assertThat(api.models().refresh()).isFalse();
            assertThat(api.json("/v1/health/ready")).isEqualTo(before);

            SeededWarehouse.rebuildFeatures(api.warehouse());
            assertThat(api.models().refresh()).isTrue();
            JsonNode after = api.json("/v1/health/ready");
            assertThat(after.path("model_version").asText()).isEqualTo("v2");
            assertThat(after.path("data_snapshot")).isNotEqualTo(before.path("data_snapshot"));
        }
    }

    private static void assertNotReady(RunningApi api) {
        for (String path :
                new String[] {"/v1/health/ready", "/v1/recommendations/movies", "/v1/recommendations/books?user_id=3"
                }) {
            HttpResponse<String> response = api.get(path);
            JsonNode problem = RunningApi.parse(response.body());
            assertThat(response.statusCode()).isEqualTo(503);
            assertThat(problem.path("code").asText()).isEqualTo(ProblemCode.NOT_READY.code());
            assertThat(problem.path("detail").asText()).contains(REMEDY);
        }
    }
}
