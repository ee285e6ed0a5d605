package io.reelshelf.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelshelf.api.fixture.RunningApi;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PageTest {
    private static final String FILE = "/vendor/pico/pico.min.css";

    private RunningApi api;

    @BeforeAll
    void start(@TempDir Path folder) {
        api = RunningApi.seeded(folder);
    }

    @AfterAll
    void stop() {
        api.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/vendor/echarts/echarts.esm.min.js",
                "/vendor/lit/index.js",
                "/vendor/lit/directives/repeat.js",
                "/vendor/lit-html/lit-html.js",
                "/vendor/lit-element/index.js",
                "/vendor/reactive-element/reactive-element.js",
            })
    void theBrowsersLibrariesAreServedAsModules(String path) {
        HttpResponse<String> response = api.get(path);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type")).contains("text/javascript;charset=utf-8");
        assertThat(response.body()).contains("export").doesNotContain("sourceMappingURL=http");
    }

    @Test
    void anUnchangedFileIsNotSentAgain() {
        String etag = api.get(FILE).headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> again = api.get(FILE, "If-None-Match", etag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(api.get(FILE, "If-None-Match", "\"other\"").statusCode()).isEqualTo(200);
    }

    @Test
    void filesAndAnswersAreCompressedForThoseWhoAskForIt() {
        HttpResponse<String> file = api.get(FILE, "Accept-Encoding", "gzip");
        assertThat(file.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(api.get(FILE).headers().firstValue("Content-Encoding")).isEmpty();
        HttpResponse<String> report = api.get("/v1/reports/cross_media", "Accept-Encoding", "gzip");
        assertThat(report.headers().firstValue("Content-Encoding")).contains("gzip");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/movies/7", "/v1/movies/61", FILE, "/nope", "/docs"})
    void everyAnswerCarriesTheSecurityHeaders(String path) {
        HttpResponse<String> response = api.get(path);
        assertThat(response.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(response.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(response.headers().firstValue("X-Frame-Options")).contains("DENY");
        assertThat(response.headers().firstValue("Server")).isEmpty();
        assertThat(response.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy)
                        .contains("default-src 'none'", "script-src 'self'", "connect-src 'self'")
                        .doesNotContain("script-src 'unsafe-inline'", "unsafe-eval", "http"));
    }

    @Test
    void headAnswersAsGetWithoutABody() {
        HttpResponse<String> response = api.send("HEAD", FILE, java.net.http.HttpRequest.BodyPublishers.noBody());
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEmpty();
    }
}
