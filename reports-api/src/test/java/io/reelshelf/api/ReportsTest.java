package io.reelshelf.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.reelshelf.api.fixture.RunningApi;
import java.io.IOException;
import java.io.StringReader;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportsTest {
    private RunningApi api;

    @BeforeAll
    void start(@TempDir Path folder) {
        api = RunningApi.seeded(folder);
    }

    @AfterAll
    void stop() {
        api.close();
    }

    @Test
    void everyTableOfTheReportsSchemaIsDescribedWithItsComments() {
        Map<String, JsonNode> reports = new TreeMap<>();
        api.json("/v1/reports")
                .path("reports")
                .forEach(report -> reports.put(report.path("name").asText(), report));

        assertThat(reports.keySet()).containsExactlyElementsOf(tables());
        JsonNode days = reports.get("ratings_by_day");
        assertThat(days.path("description").asText()).isEqualTo("How many ratings each day brought, by gender");
        assertThat(days.path("columns").path(0).path("description").asText()).isEqualTo("The day, UTC");
        assertThat(days.path("columns"))
                .extracting(column -> column.path("type").asText())
                .containsExactly("date", "string", "integer", "number", "integer");
        assertThat(days.path("filters"))
                .extracting(JsonNode::asText)
                .containsExactly("day", "day_from", "day_to", "gender");
        assertThat(days.path("data_snapshot").asText()).hasSize(16);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ratings_by_day", "rating_distribution", "cross_media", "ratings_by_state", "awkward"})
    void pagesThroughAllRowsGiveTheWholeTableOnce(String report) {
        List<JsonNode> whole = rows(api.json("/v1/reports/" + report + "?limit=10000"));
        List<JsonNode> paged = new ArrayList<>();
        String cursor = "";
        int pages = 0;
        do {
            JsonNode page =
                    api.json("/v1/reports/" + report + "?limit=" + Math.max(1, whole.size() / 3) + "&cursor=" + cursor);
            assertThat(page.path("total_rows").asLong()).isEqualTo(count(report));
            paged.addAll(rows(page));
            cursor = page.path("next_cursor").asText("");
            pages++;
        } while (!cursor.isEmpty() && !cursor.equals("null"));

        assertThat(pages).isGreaterThanOrEqualTo(3);
        assertThat(paged).isEqualTo(whole).hasSize(Math.toIntExact(count(report)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ratings_by_day", "top_movies_by_demographic", "ratings_by_zip3", "awkward"})
    void csvHoldsTheSameRowsAsJson(String report) throws IOException {
        JsonNode json = api.json("/v1/reports/" + report + "?limit=10000");
        HttpResponse<String> csv = api.get("/v1/reports/" + report + "?limit=10000", "Accept", "text/csv");

        assertThat(csv.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/csv"));
        List<List<String>> cells = new ArrayList<>();
        for (CSVRecord record : CSVFormat.RFC4180.parse(new StringReader(csv.body()))) {
            cells.add(record.toList());
        }
        List<List<String>> expected = new ArrayList<>();
        List<String> header = new ArrayList<>();
        json.path("columns").forEach(column -> header.add(column.path("name").asText()));
        expected.add(header);
        json.path("rows").forEach(row -> {
            List<String> line = new ArrayList<>();
            row.forEach(cell -> line.add(csvOf(cell)));
            expected.add(line);
        });
        assertThat(cells).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text/csv, */*;q=0.1|text/csv",
                "*/*, text/csv|text/csv",
                "Text/CSV;header=present, application/*|text/csv",
                "application/json;q=0.5, text/csv|text/csv",
                "application/json, text/csv;q=0.9|application/json",
                "text/html, application/xml;q=0.9, */*;q=0.8|application/json",
                "text/csv;q=0, */*|application/json"
            })
    void theFormThatTheClientPrefersIsAnswered(String accept, String form) {
        assertThat(api.get("/v1/reports/ratings_by_state", "Accept", accept)
                        .headers()
                        .firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith(form));
    }

    @Test
    void textThatASpreadsheetWouldRunIsMadeHarmlessAndNumbersAreNot() {
        assertThat(api.get("/v1/reports/awkward?format=csv").body())
                .contains("'=1+1")
                .contains(",-0.5,");
    }

    @Test
    void filtersChooseRowsBySeveralColumnsAndSeveralValues() {
        assertThat(rows(api.json("/v1/reports/rating_distribution?dimension=gender&group_key=F&rating=5")))
                .hasSize(1);
        assertThat(rows(api.json("/v1/reports/rating_distribution?dimension=gender&rating=5&rating=4")))
                .hasSize(4);
        assertThat(rows(api.json(
                        "/v1/reports/ratings_by_day?day_from=2001-02-27&day_to=2001-02-28&gender=F&limit=1000")))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.path("day").asText()).isBetween("2001-02-27", "2001-02-28"));
        assertThat(rows(api.json("/v1/reports/cross_media?book_id=8"))).isNotEmpty();
    }

    @Test
    void whatLooksLikeSqlIsOnlyAValue() {
        String value = URLEncoder.encode("F' OR '1'='1", StandardCharsets.UTF_8);
        assertThat(rows(api.json("/v1/reports/ratings_by_day?gender=" + value))).isEmpty();
        String quoted = URLEncoder.encode("odd \"column\"", StandardCharsets.UTF_8);
        assertThat(rows(api.json("/v1/reports/awkward?" + quoted + "=3"))).hasSize(3);
    }

    @Test
    void aCsvPageNamesTheNextOneInItsLinkHeader() {
        HttpResponse<String> first =
                api.get("/v1/reports/ratings_by_state?format=csv&limit=2&state=CA&state=NY&state=TX");
        String next = first.headers().firstValue("Link").orElseThrow();
        assertThat(next).endsWith("; rel=\"next\"");
        HttpResponse<String> second = api.get(next.substring(1, next.indexOf('>')));
        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(second.body().lines()).hasSize(2);
        assertThat(second.headers().firstValue("Link")).isEmpty();
    }

    @Test
    void theSnapshotOfAReportIsThatOfItsBuild() {
        api.warehouse()
                .jdbi()
                .useHandle(
                        handle -> handle.execute(
                                "INSERT INTO catalog.feature_view (view_name, run_id, sql_hash, data_snapshot, row_count, seconds, built_at) VALUES ('reports.ratings_by_zip3', 'run-1', 'hash', 'built-on-this', 1, 0.1, now()::TIMESTAMP)"));
        assertThat(api.json("/v1/reports/ratings_by_zip3").path("data_snapshot").asText())
                .isEqualTo("built-on-this");
    }

    private List<String> tables() {
        return api.warehouse()
                .jdbi()
                .withHandle(handle -> handle.createQuery(
                                "SELECT table_name FROM information_schema.tables WHERE table_schema = 'reports' ORDER BY 1")
                        .mapTo(String.class)
                        .list());
    }

    private long count(String report) {
        return api.warehouse()
                .jdbi()
                .withHandle(handle -> handle.createQuery("SELECT COUNT(*) FROM reports." + report)
                        .mapTo(Long.class)
                        .one());
    }

    private static String csvOf(JsonNode cell) {
        String text = cell.isNull() ? "" : cell.asText();
        return cell.isTextual() && text.startsWith("=") ? "'" + text : text;
    }

    private static List<JsonNode> rows(JsonNode page) {
        List<JsonNode> rows = new ArrayList<>();
        page.path("rows").forEach(rows::add);
        return rows;
    }
}
