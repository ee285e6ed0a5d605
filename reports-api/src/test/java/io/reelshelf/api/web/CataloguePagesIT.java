package io.reelshelf.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelshelf.api.fixture.RunningApi;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CataloguePagesIT {
    private RunningApi api;
    private Browser browser;

    @BeforeAll
    void start(@TempDir Path folder) {
        browser = Browser.startOrSkip();
        api = RunningApi.seeded(folder);
    }

    @AfterAll
    void stop() {
        if (browser != null) {
            browser.close();
        }
        if (api != null) {
            api.close();
        }
    }

    @Test
    void theSearchFindsAColumnByTheKeyboardAloneAndItsPageShowsLineageAndChecks() {
        browser.complaints();
        browser.open(api.uri("/catalog").toString(), 1280, 900);
        browser.await(".card");
        browser.press("/");
        browser.press("cross_media score");
        browser.await("#found-list a");
        browser.press(Keys.ARROW_DOWN, Keys.ENTER);
        browser.until(ignored -> browser.address().endsWith("/catalog/reports.cross_media.html#score"));
        assertThat(browser.await("h1").getText()).isEqualTo("reports.cross_media");
        assertThat(browser.texts("svg .box text")).contains("features.book_score", "core.fact_rating");
        assertThat(browser.texts("#score th")).first().asString().startsWith("score");
        assertThat(browser.one("[aria-labelledby=checks] tbody").getText())
                .contains("unique(movie_genre, dimension, group_key, place)");
        assertThat(browser.one("nav[aria-label=Site]").getText()).contains("App", "API");
        assertThat(browser.complaints())
                .as("refused by the content policy, or missing")
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1280, 900", "390, 844"})
    void nothingScrollsSideways(int width, int height) {
        for (String page : new String[] {"", "reports.cross_media.html", "tables.html"}) {
            browser.open(api.uri("/catalog/" + page).toString(), width, height);
            browser.await("h1");
            assertThat(browser.run("return document.documentElement.scrollWidth"))
                    .as(page)
                    .isEqualTo(browser.run("return document.documentElement.clientWidth"));
        }
    }
}
