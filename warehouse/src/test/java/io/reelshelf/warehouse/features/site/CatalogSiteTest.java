package io.reelshelf.warehouse.features.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelshelf.sql.ViewFile;
import io.reelshelf.sql.Views;
import io.reelshelf.warehouse.Warehouse;
import io.reelshelf.warehouse.WarehouseException;
import io.reelshelf.warehouse.features.FeatureRunner;
import io.reelshelf.warehouse.load.BulkLoad;
import io.reelshelf.warehouse.testing.SmallData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogSiteTest {
    private static final ViewFile VIEWERS = new ViewFile("features/viewers.sql", """
            -- description: Viewers <script>alert(1)</script> & "friends".
            -- grain: user_id
            -- materialization: table
            -- owner: tests
            -- tags: people
            -- columns:
            --   user_id [count]: who; {{name}}
            SELECT user_id FROM core.dim_user
            """);
    private static final ViewFile REPORT = new ViewFile("reports/viewers.sql", """
            -- description: Viewers once more.
            -- grain: user_id
            -- materialization: table
            -- owner: tests
            -- columns:
            --   user_id: who
            SELECT user_id FROM features.viewers
            """);

    @TempDir
    Path directory;

    private Warehouse warehouse;

    @BeforeEach
    void load() {
        warehouse = Warehouse.open("jdbc:duckdb:" + directory.resolve("warehouse.duckdb"));
        warehouse.migrate();
        SmallData data = new SmallData(directory);
        new BulkLoad(warehouse).load(data.reference());
        new BulkLoad(warehouse).load(data.movies());
    }

    @AfterEach
    void close() {
        warehouse.close();
    }

    @Test
    void textsOfTheFilesAreEscapedEverywhere() {
        Map<String, String> files = files(VIEWERS, REPORT);
        assertThat(files.get("features.viewers.html"))
                .contains("Viewers &lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;friends&quot;.")
                .contains("who; {{name}}");
        files.forEach((name, text) -> {
            if (name.endsWith(".html")) {
                assertThat(text)
                        .as(name)
                        .doesNotContain("<script>")
                        .doesNotContain(" style=")
                        .doesNotContain("http:");
            }
        });
    }

    @Test
    void aPageTellsLineageChecksAndFreshnessAndTheSameRecordsGiveTheSameBytes() {
        String before = page("features.viewers.html");
        assertThat(before).contains("not built").contains("not run yet");
        new FeatureRunner(warehouse, Views.of(List.of(VIEWERS, REPORT))).build();

        assertThat(page("features.viewers.html"))
                .contains("up to date")
                .contains("<dt>Rows</dt><dd>4</dd>")
                .contains("<code>unique(user_id)</code>")
                .contains("state--good\">holds")
                .contains("href=\"tables.html#core.dim_user.user_id\"")
                .contains("href=\"reports.viewers.html\" class=\"box box--view\"")
                .contains("COMMENT ON TABLE features.viewers");
        assertThat(files(VIEWERS, REPORT)).isEqualTo(files(VIEWERS, REPORT));
    }

    @Test
    void everyLinkOfTheShippedViewsLeadsToAPlaceOfTheSite() {
        Map<String, String> files = CatalogSite.of(Views.bundled(), warehouse).files();
        Set<String> places = new TreeSet<>(files.keySet());
        files.forEach((name, text) -> found(" id=\"([^\"]+)\"", text).forEach(id -> places.add(name + "#" + id)));
        files.forEach((name, text) -> {
            if (name.endsWith(".html")) {
                for (String link : found(" (?:href|src)=\"([^\"]+)\"", text)) {
                    assertThat(places).as(name + " links to").contains(link.startsWith("#") ? name + link : link);
                }
            }
        });
    }

    @Test
    void theLiveCatalogueFollowsBuildsAndFilesAndSurvivesABrokenFile() throws IOException {
        Path folder = Files.createDirectories(directory.resolve("views/features"));
        Path file = Files.writeString(folder.resolve("viewers.sql"), VIEWERS.text());
        LiveCatalog live = new LiveCatalog(warehouse, Optional.of(directory.resolve("views")), "/");
        assertThat(live.file("features.viewers.html"))
                .hasValueSatisfying(
                        page -> assertThat(page).contains("not built").contains("<a href=\"/docs\">API</a>"));
        assertThat(live.file("../secret")).isEmpty();

        new FeatureRunner(warehouse, Views.of(List.of(VIEWERS))).build();
        assertThat(live.file("features.viewers.html"))
                .hasValueSatisfying(page -> assertThat(page).contains("up to date"));

        Files.writeString(file, VIEWERS.text().replace("owner", "ownr"));
        assertThat(live.file("features.viewers.html")).isEmpty();
        assertThat(live.file("index.html"))
                .hasValueSatisfying(page -> assertThat(page)
                        .contains("did you mean &quot;owner&quot;?")
                        .contains("Without a file")
                        .contains("reports.cross_media"));
    }

    @Test
    void aFolderWithOtherFilesIsLeftAlone() throws IOException {
        CatalogSite site = CatalogSite.of(Views.of(List.of(VIEWERS)), warehouse);
        Path target = directory.resolve("site");
        SiteFolder.write(site, target);
        SiteFolder.write(site, target);
        assertThat(target.resolve("features.viewers.html"))
                .hasContent(site.files().get("features.viewers.html"));
        Path letter = Files.writeString(target.resolve("letter.txt"), "mine");
        assertThatThrownBy(() -> SiteFolder.write(site, target))
                .isInstanceOf(WarehouseException.class)
                .hasMessageContaining("letter.txt");
        assertThat(letter).hasContent("mine");
    }

    private String page(String name) {
        return String.valueOf(files(VIEWERS, REPORT).get(name));
    }

    private Map<String, String> files(ViewFile... views) {
        return CatalogSite.of(Views.of(List.of(views)), warehouse).files();
    }

    private static Set<String> found(String pattern, String text) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }
}
