package io.reelshelf.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.reelshelf.api.fixture.RunningApi;
import io.reelshelf.api.problem.ProblemCode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProblemsTest {
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
    @CsvSource(
            delimiter = '|',
            value = {
                "UNKNOWN_PARAMETER|/v1/recommendations/movies?colour=red|Valid: age, boost_genres, boost_movies, calibration, diversity, exclude",
                "UNKNOWN_PARAMETER|/v1/recommendations/books?colour=red|movie_id",
                "UNKNOWN_PARAMETER|/v1/reports/ratings_by_day?nope=1|Valid: cursor, day, day_from, day_to",
                "UNKNOWN_PARAMETER|/v1/reports/ratings_by_day?ratings=5|Valid: cursor",
                "UNKNOWN_PARAMETER|/v1/reports?x=1|takes none",
                "UNKNOWN_PARAMETER|/v1/health/live?x=1|takes none",
                "UNKNOWN_PARAMETER|/v1/genres?x=1|takes none",
                "UNKNOWN_PARAMETER|/v1/problems?x=1|takes none",
                "BAD_VALUE|/v1/recommendations/movies?age=121|years from 0 to 120",
                "BAD_VALUE|/v1/recommendations/movies?age=-1|years from 0 to 120",
                "BAD_VALUE|/v1/recommendations/movies?gender=X|'X'. Allowed: F or M",
                "BAD_VALUE|/v1/recommendations/movies?occupation=21|an id or a label",
                "BAD_VALUE|/v1/recommendations/movies?zip=9411|five digits",
                "BAD_VALUE|/v1/recommendations/movies?genres=Drama,Opera|'Opera'. Allowed: any of Action",
                "BAD_VALUE|/v1/recommendations/movies?ratings=3|movieId:stars",
                "BAD_VALUE|/v1/recommendations/movies?ratings=3:6|from 1 to 5",
                "BAD_VALUE|/v1/recommendations/movies?ratings=3:5,3:4|each film once",
                "BAD_VALUE|/v1/recommendations/movies?ratings=99999:5|ids of films",
                "BAD_VALUE|/v1/recommendations/movies?limit=0|from 1 to 100",
                "BAD_VALUE|/v1/recommendations/movies?limit=101|from 1 to 100",
                "BAD_VALUE|/v1/recommendations/movies?limit=ten|from 1 to 100",
                "BAD_VALUE|/v1/recommendations/movies?use_demographics=maybe|true or false",
                "BAD_VALUE|/v1/recommendations/movies?exclude=1,x|whole number",
                "BAD_VALUE|/v1/recommendations/movies?mood=grumpy|'grumpy'. Allowed: cheerful, tense",
                "BAD_VALUE|/v1/recommendations/movies?time_of_day=noon|morning, afternoon, evening, night",
                "BAD_VALUE|/v1/recommendations/movies?weekday=someday|monday, tuesday",
                "BAD_VALUE|/v1/recommendations/movies?diversity=2|a number from 0.0 to 1.0",
                "BAD_VALUE|/v1/recommendations/movies?explore=NaN|a number from 0.0 to 1.0",
                "BAD_VALUE|/v1/recommendations/movies?boost_genres=Drama|name:factor",
                "BAD_VALUE|/v1/recommendations/movies?boost_genres=Opera:2|any of Action",
                "BAD_VALUE|/v1/recommendations/movies?boost_genres=Drama:11|a number from 0.1 to 10.0",
                "BAD_VALUE|/v1/recommendations/movies?boost_movies=x:2|a whole number",
                "BAD_VALUE|/v1/recommendations/movies?include_genres=Opera|any of Action",
                "BAD_VALUE|/v1/recommendations/movies?year_from=2000&year_to=1990|not before year_from",
                "BAD_VALUE|/v1/recommendations/books?exclude=-4|ids separated by commas",
                "BAD_VALUE|/v1/recommendations/movies?user_id=0|from 1 to",
                "BAD_VALUE|/v1/movies/seven|from 1 to",
                "BAD_VALUE|/v1/movies?query=a%00b|control character",
                "BAD_VALUE|/v1/reports/ratings_by_day?day=yesterday|2001-02-28",
                "BAD_VALUE|/v1/reports/rating_distribution?rating=five|a whole number",
                "BAD_VALUE|/v1/reports/ratings_by_day?limit=10001|from 1 to 10000",
                "BAD_VALUE|/v1/reports/ratings_by_day?format=xml|json or csv",
                "MISSING_PARAMETER|/v1/movies|query",
                "REPEATED_PARAMETER|/v1/recommendations/movies?age=30&age=40|age",
                "BAD_CURSOR|/v1/reports/ratings_by_day?cursor=nonsense|next_cursor",
                "BAD_CURSOR|/v1/reports/ratings_by_day?cursor=MS4wLjAuLTE|next_cursor",
                "BAD_CURSOR|/v1/reports/ratings_by_day?cursor=MS4wLjAuMQ|other filters",
                "UNKNOWN_PATH|/v2/movies|/openapi.json",
                "UNKNOWN_PATH|/v1/movies/7/nothing|/openapi.json",
                "UNKNOWN_PATH|/io/reelshelf/api/cli/ApiMain.class|/openapi.json",
                "UNKNOWN_PATH|/logback.xml|/openapi.json",
                "UNKNOWN_PATH|/..%2flogback.xml|/openapi.json",
                "UNKNOWN_PATH|/vendor/|/openapi.json",
                "UNKNOWN_USER|/v1/recommendations/movies?user_id=601|Describe the person",
                "UNKNOWN_MOVIE|/v1/movies/61|/v1/movies?query=",
                "UNKNOWN_MOVIE|/v1/movies/61/similar|/v1/movies?query=",
                "UNKNOWN_MOVIE|/v1/movies/61/books|/v1/movies?query=",
                "UNKNOWN_MOVIE|/v1/recommendations/books?movie_id=61|/v1/movies?query=",
                "UNKNOWN_REPORT|/v1/reports/secrets|/v1/reports",
                "UNKNOWN_REPORT|/v1/reports/ratings_by_%25|/v1/reports",
                "UNKNOWN_PROBLEM|/v1/problems/none|/v1/problems",
                "CONFLICTING_PARAMETERS|/v1/recommendations/movies?user_id=3&age=30|age",
                "BAD_REQUEST|/v1/movies/%00|could not be read"
            })
    void everyProblemSaysWhatWasWrongAndWhatIsAllowed(ProblemCode code, String request, String words) {
        HttpResponse<String> response = api.get(request);
        JsonNode problem = RunningApi.parse(response.body());

        assertThat(problem.path("code").asText()).isEqualTo(code.code());
        assertThat(response.statusCode()).isEqualTo(code.status());
        assertThat(problem.path("status").asInt()).isEqualTo(code.status());
        assertThat(problem.path("title").asText()).isEqualTo(code.title());
        assertThat(problem.path("detail").asText()).contains(words);
        assertThat(response.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(api.json(problem.path("type").asText()).path("code").asText())
                .isEqualTo(code.code());
    }

    @Test
    void aPersonsDataAreNotRepeatedInTheInstance() {
        JsonNode problem = RunningApi.parse(
                api.get("/v1/recommendations/movies?age=30&zip=1").body());
        assertThat(problem.path("instance").asText()).isEqualTo("/v1/recommendations/movies");
    }

    @Test
    void aPathThatIsOnlyReadSaysSo() {
        HttpResponse<String> response = api.send("DELETE", "/v1/movies/7", BodyPublishers.noBody());
        assertThat(response.statusCode()).isEqualTo(405);
        assertThat(response.headers().firstValue("Allow")).contains("GET, HEAD");
        assertThat(response.body()).contains(ProblemCode.METHOD_NOT_ALLOWED.code());
        assertThat(api.send("PUT", "/v1/reports", BodyPublishers.noBody()).statusCode())
                .isEqualTo(405);
    }

    @Test
    void aBodyIsRefused() {
        HttpResponse<String> response = api.send("POST", "/v1/movies/7", BodyPublishers.ofString("x".repeat(100_000)));
        assertThat(response.statusCode()).isEqualTo(413);
        assertThat(response.body()).contains(ProblemCode.BODY_NOT_READ.code());
    }

    @Test
    void longInputIsRefusedBeforeItIsRead() {
        assertThat(api.get("/v1/movies?query=" + "a".repeat(9_000)).body()).contains(ProblemCode.URI_TOO_LONG.code());
        assertThat(api.get("/v1/movies?query=" + "a".repeat(60_000)).body()).contains(ProblemCode.URI_TOO_LONG.code());
        assertThat(api.get("/v1/movies?query=" + "a".repeat(101)).body()).contains(ProblemCode.BAD_VALUE.code());
        assertThat(api.get("/v1/recommendations/movies?exclude=" + "1,".repeat(201))
                        .body())
                .contains("201 entries")
                .contains(ProblemCode.BAD_VALUE.code());
        assertThat(api.get("/v1/reports/ratings_by_state?" + "state=CA&".repeat(51))
                        .body())
                .contains("51 values")
                .contains(ProblemCode.BAD_VALUE.code());
    }

    @Test
    void aClientThatTakesNeitherJsonNorCsvIsToldSo() {
        HttpResponse<String> response = api.get("/v1/reports/ratings_by_day", "Accept", "image/png");
        assertThat(response.statusCode()).isEqualTo(406);
        assertThat(response.body()).contains(ProblemCode.NOT_ACCEPTABLE.code());
    }

    @Test
    void aCursorIntoARebuiltReportIsOutdated() {
        String cursor = api.json("/v1/reports/ratings_by_occupation?limit=2")
                .path("next_cursor")
                .asText();
        assertThat(api.get("/v1/reports/ratings_by_occupation?limit=2&cursor=" + cursor)
                        .statusCode())
                .isEqualTo(200);
        api.warehouse()
                .jdbi()
                .useHandle(
                        handle -> handle.execute(
                                "INSERT INTO catalog.feature_view (view_name, run_id, sql_hash, data_snapshot, row_count, seconds, built_at)"
                                        + " VALUES ('reports.ratings_by_occupation', 'run-2', 'hash', 'snapshot', 1, 0.1, now()::TIMESTAMP)"));

        HttpResponse<String> response = api.get("/v1/reports/ratings_by_occupation?limit=2&cursor=" + cursor);
        assertThat(response.statusCode()).isEqualTo(410);
        assertThat(response.body()).contains(ProblemCode.OUTDATED_CURSOR.code());
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example", "evil.example:8080", "localhost.evil.example", "127.0.0.1.evil.example"})
    void aHostNameOfAnotherMachineIsRefused(String host) throws IOException {
        for (String path : List.of("/", "/v1/health/live", "/v1/recommendations/movies", "/nowhere")) {
            assertThat(raw("GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n"))
                    .startsWith("HTTP/1.1 421")
                    .contains("application/problem+json")
                    .contains("X-Content-Type-Options: nosniff");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "LOCALHOST:1", "127.0.0.1", "127.0.0.1:8080", "[::1]", "[::1]:8080"})
    void thisMachinesOwnNamesAreAnswered(String host) throws IOException {
        assertThat(raw("GET /v1/health/live HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 200");
    }

    @Test
    void whatIsNotHttpIsAnsweredByAProblemToo() throws IOException {
        assertThat(raw("GET /%zz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 400")
                .contains(ProblemCode.BAD_REQUEST.code());
        assertThat(raw("GET /v1/movies?query=%zz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 ")
                .doesNotContain("HTTP/1.1 500");
    }

    @Test
    void aFaultOfTheServerTellsNothingOfItsInside(@TempDir Path folder) {
        try (RunningApi broken = RunningApi.seeded(folder)) {
            broken.warehouse().jdbi().useHandle(handle -> handle.execute("DROP TABLE catalog.feature_view"));
            HttpResponse<String> response = broken.get("/v1/reports/ratings_by_day");
            assertThat(response.statusCode()).isEqualTo(500);
            assertThat(response.body())
                    .contains(ProblemCode.INTERNAL.code())
                    .doesNotContain("feature_view")
                    .doesNotContain("Exception")
                    .doesNotContain("SELECT");
        }
    }

    @Test
    void theListOfProblemsIsComplete() {
        assertThat(api.json("/v1/problems").path("problems")).hasSameSizeAs(ProblemCode.values());
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), api.port())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
