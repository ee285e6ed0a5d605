package io.reelshelf.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelshelf.api.fixture.RunningApi;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StartPageIT {
    private static final String FILMS = "rs-pick-list[medium=movies] .pick";
    private static final String BOOKS = "rs-pick-list[medium=books] .pick";
    private static final String CHARTS = ".dashboards__grid > *";

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

    @BeforeEach
    void forgetOldComplaints() {
        browser.complaints();
    }

    @Test
    void theFilledFormLeadsToFilmsAndBooksWithReasons() {
        open("");
        browser.await("[name=age]").sendKeys("28");
        new Select(browser.one("[name=gender]")).selectByValue("F");
        new Select(browser.one("[name=occupation]")).selectByValue("2");
        browser.one("[name=zip]").sendKeys("94110");
        browser.await("[name=genre][value=Romance]").click();
        browser.one("form [type=submit]").click();
        browser.await(FILMS);
        browser.await(BOOKS);

        String asked = "?age=28&gender=F&occupation=2&zip=94110&genres=Romance&limit=10";
        assertThat(titles(FILMS)).isEqualTo(titlesOf("/v1/recommendations/movies" + asked));
        assertThat(titles(BOOKS)).isEqualTo(titlesOf("/v1/recommendations/books" + asked));
        assertThat(browser.texts(FILMS + " .why"))
                .hasSize(10)
                .allSatisfy(why -> assertThat(why).isNotBlank());
        assertThat(browser.texts(BOOKS + " .why"))
                .hasSize(10)
                .allSatisfy(why -> assertThat(why).isNotBlank());

        browser.one(FILMS + " summary").click();
        assertThat(browser.await(FILMS + " details[open] dl").getText()).contains("adds to the score");
        assertThat(browser.address()).endsWith("#age=28&gender=F&occupation=2&zip=94110&genres=Romance");
        assertThat(browser.texts(".picks > .source"))
                .allSatisfy(source -> assertThat(source).startsWith("Model v1, data "));
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void aSharedAddressShowsTheSameViewerAndTheSameLists() {
        open("#gender=M&genres=Action&rated=7:5,8:2&demographics=off");
        browser.await(FILMS);
        String asked = "?gender=M&genres=Action&ratings=7:5,8:2&use_demographics=false&limit=10";
        assertThat(titles(FILMS)).isEqualTo(titlesOf("/v1/recommendations/movies" + asked));
        assertThat(browser.one("[name=genre][value=Action]").isSelected()).isTrue();
        assertThat(browser.one("[name=demographics]").isSelected()).isFalse();
        String title = api.json("/v1/movies/7").path("title").asText();
        browser.until(ignored -> browser.texts(".seen li").stream().anyMatch(row -> row.contains(title)));
        assertThat(browser.one("[name=stars-8][value='2']").isSelected()).isTrue();
    }

    @Test
    void filmsSeenAreFoundByTitleAndRatedByTheKeyboardAlone() {
        open("");
        browser.tabTo("[name=age]");
        browser.press("34");
        browser.await("[name=genre][value=Drama]");
        browser.tabTo("[name=genre][value=Drama]");
        browser.press(Keys.SPACE);
        browser.tabTo("#film-search");
        browser.press("harb");
        browser.await("#film-options [role=option]");
        browser.press(Keys.ARROW_DOWN, Keys.ENTER);
        browser.await(".seen li");
        browser.tabTo(".stars input");
        browser.press(Keys.ARROW_LEFT);
        browser.tabTo("form [type=submit]");
        browser.press(Keys.ENTER);
        browser.await(FILMS);
        assertThat(browser.address()).matches(".*#age=34&genres=Drama&rated=\\d+:4");
        browser.tabTo(FILMS + " summary");
        browser.press(Keys.ENTER);
        browser.await(FILMS + " details[open]");
        browser.tabTo(FILMS + " button.link");
        browser.press(Keys.ENTER);
        browser.await("dialog[open] .picks--movies .pick");
        browser.press(Keys.ESCAPE);
        browser.until(ignored -> browser.all("dialog[open]").isEmpty());
        assertThat((boolean) browser.run("return document.activeElement.matches(arguments[0])", FILMS + " button.link"))
                .as("the focus is back where the dialog was opened")
                .isTrue();
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void aFilmOpensItsSimilarFilmsAndItsBooks() {
        open("#gender=F");
        browser.await(FILMS);
        browser.one(FILMS + " button.link").click();
        browser.await("dialog[open] .picks--books .pick");
        int id = api.json("/v1/recommendations/movies?gender=F&limit=1")
                .path("items")
                .get(0)
                .path("id")
                .asInt();
        assertThat(titles("dialog .picks--movies .pick")).isEqualTo(titlesOf("/v1/movies/" + id + "/similar?limit=8"));
        assertThat(titles("dialog .picks--books .pick")).isEqualTo(titlesOf("/v1/movies/" + id + "/books?limit=8"));
    }

    @Test
    void aRefusedValueIsExplainedInTheServersWords() {
        open("#age=199");
        browser.await("rs-pick-list[medium=books] [role=alert]");
        String detail = RunningApi.parse(
                        api.get("/v1/recommendations/movies?age=199&limit=10").body())
                .path("detail")
                .asText();
        assertThat(browser.one("rs-pick-list[medium=movies] [role=alert]").getText())
                .contains(detail);
    }

    @ParameterizedTest
    @CsvSource({"1440, 900", "390, 844"})
    void everyChartIsDrawnAndNothingScrollsSideways(int width, int height) {
        browser.openStart(api.uri("/").toString(), width, height);
        List<WebElement> charts = browser.all(CHARTS);
        assertThat(charts).hasSize(6);
        for (WebElement chart : charts) {
            browser.scrollTo(chart);
            browser.until(ignored -> "true".equals(chart.getDomAttribute("data-drawn")));
        }
        assertThat(browser.run(
                        "return [...document.querySelectorAll(arguments[0] + ' canvas')].filter((canvas) =>"
                                + " canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data.some(Boolean)).length",
                        CHARTS))
                .as("canvases with something on them")
                .isEqualTo(6L);
        assertThat(browser.run("return document.documentElement.scrollWidth"))
                .isEqualTo(browser.run("return document.documentElement.clientWidth"));
        assertThat(browser.all("rs-problem")).isEmpty();
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void aChartsTableHoldsTheReportsRowsAndItsSource() {
        open("");
        WebElement chart = browser.await("rs-stars-by-occupation");
        browser.scrollTo(chart);
        browser.until(ignored -> "true".equals(chart.getDomAttribute("data-drawn")));
        browser.one("rs-stars-by-occupation .table summary").click();
        browser.await("rs-stars-by-occupation tbody tr");
        int rows = api.json("/v1/reports/rating_distribution?dimension=occupation&limit=1000")
                .path("rows")
                .size();
        assertThat(browser.all("rs-stars-by-occupation tbody tr")).hasSize(rows);
        String snapshot = api.json("/v1/reports/rating_distribution?limit=1")
                .path("data_snapshot")
                .asText();
        assertThat(browser.one("rs-stars-by-occupation .source").getText()).contains(snapshot);
        String csv = browser.one("rs-stars-by-occupation .source a").getDomAttribute("href");
        assertThat(api.get(csv).body().lines()).hasSize(rows + 1);
    }

    private void open(String hash) {
        browser.openStart(api.uri("/").toString() + hash, 1440, 900);
    }

    private List<String> titles(String selector) {
        return browser.texts(selector + " .work").stream()
                .map(text -> text.replaceAll("\\s+\\d{4}$", ""))
                .toList();
    }

    private List<String> titlesOf(String path) {
        List<String> titles = new ArrayList<>();
        api.json(path)
                .path("items")
                .forEach(item -> titles.add(item.path("title").asText()));
        return titles;
    }
}
