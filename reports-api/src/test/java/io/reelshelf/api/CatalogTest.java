package io.reelshelf.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelshelf.api.fixture.RunningApi;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogTest {
    @TempDir
    Path directory;

    @Test
    void theCatalogueIsServedWithItsFilesAndNothingElse() {
        try (RunningApi api = RunningApi.empty(directory)) {
            HttpResponse<String> bare = api.get("/catalog");
            assertThat(bare.statusCode()).isEqualTo(302);
            assertThat(bare.headers().firstValue("location")).hasValue("/catalog/");
            HttpResponse<String> index = api.get("/catalog/");
            assertThat(index.statusCode()).isEqualTo(200);
            assertThat(index.headers().firstValue("content-type")).hasValue("text/html;charset=utf-8");
            assertThat(index.body()).contains("reports.cross_media.html").contains("href=\"/docs\"");
            assertThat(api.get("/catalog/search.js").headers().firstValue("content-type"))
                    .hasValue("text/javascript;charset=utf-8");
            HttpResponse<String> none = api.get("/catalog/no.html");
            assertThat(none.statusCode()).isEqualTo(404);
            assertThat(none.body()).contains("RS-API-007").contains("Start at /catalog/");
        }
    }
}
