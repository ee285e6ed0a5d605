package io.reelshelf.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelshelf.api.fixture.RunningApi;
import io.reelshelf.api.problem.ProblemCode;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HealthTest {
    @Test
    void aWarehouseWithoutAModelIsLiveButNotReady(@TempDir Path folder) {
        try (RunningApi api = RunningApi.empty(folder)) {
            assertThat(api.json("/v1/health/live").path("status").asText()).isEqualTo("live");
            assertThat(api.get("/v1/health/ready").statusCode()).isEqualTo(503);
            assertThat(api.get("/v1/recommendations/movies").body()).contains(ProblemCode.NOT_READY.code());
            assertThat(api.json("/v1/reports").path("reports")).isEmpty();
        }
    }

    @Test
    void readyNamesTheModelAndItsData(@TempDir Path folder) {
        try (RunningApi api = RunningApi.seeded(folder)) {
            assertThat(api.json("/v1/health/ready").path("model_version").asText())
                    .isEqualTo("v1");
            assertThat(api.json("/v1/health/ready").path("data_snapshot").asText())
                    .hasSize(16);
        }
    }
}
