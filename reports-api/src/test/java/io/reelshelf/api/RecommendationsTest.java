package io.reelshelf.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.reelshelf.api.fixture.RunningApi;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RecommendationsTest {
    private static final String MOVIES = "/v1/recommendations/movies";
    private static final String BOOKS = "/v1/recommendations/books";

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
    void everyFilmHasAReasonAndTheReasonsSumToItsScore() {
        JsonNode answer =
                api.json(MOVIES + "?age=30&gender=F&occupation=12&zip=94110&genres=Drama&ratings=3:5,9:2&limit=25");

        assertThat(answer.path("model_version").asText()).isEqualTo("v1");
        assertThat(answer.path("data_snapshot").asText()).hasSize(16);
        assertThat(answer.path("items")).hasSize(25).allSatisfy(item -> {
            double sum = 0;
            for (JsonNode reason : item.path("reasons")) {
                sum += reason.path("contribution").asDouble();
                assertThat(reason.path("text").asText()).isNotBlank();
            }
            assertThat(sum).isCloseTo(item.path("score").asDouble(), within(1e-9));
            assertThat(item.path("why").asText()).isNotBlank();
        });
        assertThat(doubles(answer, "score")).isSortedAccordingTo((a, b) -> Double.compare(b, a));
        assertThat(ints(answer, "id")).doesNotContain(3, 9).doesNotHaveDuplicates();
    }

    @Test
    void tellsTheViewerBackAsItWasUnderstood() {
        JsonNode viewer = api.json(MOVIES
                        + "?age=30&gender=f&occupation=Programmer&zip=94110-1234&genres=drama,sci-fi&ratings=3:5")
                .path("viewer");

        assertThat(viewer.path("gender").asText()).isEqualTo("F");
        assertThat(viewer.path("age_group").asText()).isEqualTo("25-34");
        assertThat(viewer.path("occupation").asText()).isEqualTo("programmer");
        assertThat(viewer.path("state").asText()).isEqualTo("CA");
        assertThat(viewer.path("genres")).extracting(JsonNode::asText).containsExactly("Drama", "Sci-Fi");
        assertThat(viewer.path("ratings").asInt()).isEqualTo(1);
        assertThat(viewer.path("use_demographics").asBoolean()).isTrue();
        assertThat(viewer.path("user_id").isNull()).isTrue();
    }

    @Test
    void anAgeGroupMayBeGivenByItsLabel() {
        assertThat(api.json(MOVIES + "?age=Under%2018")
                        .path("viewer")
                        .path("age_group")
                        .asText())
                .isEqualTo("Under 18");
        assertThat(api.json(MOVIES + "?age=120")
                        .path("viewer")
                        .path("age_group")
                        .asText())
                .isEqualTo("56+");
        assertThat(api.json(MOVIES + "?age=0").path("viewer").path("age_group").asText())
                .isEqualTo("Under 18");
    }

    @Test
    void aZipIsJoinedByItsFirstThreeDigitsWhereItIsUnknownAndNotedWhereThoseAreToo() {
        JsonNode byPrefix = api.json(MOVIES + "?zip=33199").path("viewer");
        assertThat(byPrefix.path("state").asText()).isEqualTo("FL");
        assertThat(byPrefix.path("notes")).isEmpty();

        JsonNode unknown = api.json(MOVIES + "?zip=00000").path("viewer");
        assertThat(unknown.path("state").isNull()).isTrue();
        assertThat(unknown.path("notes")).hasSize(1);
    }

    @Test
    void aKnownViewerIsTakenFromTheWarehouseAndOfferedNothingAlreadyRated() {
        JsonNode answer = api.json(MOVIES + "?user_id=3&limit=100");
        List<Integer> rated = api.warehouse()
                .jdbi()
                .withHandle(handle -> handle.createQuery("SELECT movie_id FROM core.fact_rating WHERE user_id = 3")
                        .mapTo(Integer.class)
                        .list());

        assertThat(rated).isNotEmpty();
        assertThat(answer.path("viewer").path("ratings").asInt()).isEqualTo(rated.size());
        assertThat(ints(answer, "id")).doesNotContainAnyElementsOf(rated).hasSize(60 - rated.size());
    }

    @Test
    void theSameQuestionHasTheSameAnswer() {
        String question = MOVIES + "?age=30&gender=M&ratings=1:5,2:4,3:1&limit=30";
        assertThat(api.get(question).body()).isEqualTo(api.get(question).body());
        assertThat(api.get(question).body())
                .isEqualTo(api.get(MOVIES + "?limit=30&ratings=3:1,2:4,1:5&gender=M&age=30")
                        .body());
    }

    @Test
    void womenAndMenAreOfferedOtherFilmsUnlessDemographicsAreSwitchedOff() {
        List<Integer> women = ints(api.json(MOVIES + "?gender=F&limit=10"), "id");
        List<Integer> men = ints(api.json(MOVIES + "?gender=M&limit=10"), "id");
        List<Integer> anybody = ints(api.json(MOVIES + "?limit=10"), "id");

        assertThat(women).isNotEqualTo(men);
        assertThat(ints(api.json(MOVIES + "?gender=F&use_demographics=false&limit=10"), "id"))
                .isEqualTo(anybody);
        assertThat(api.json(MOVIES + "?user_id=3&use_demographics=false").toString())
                .doesNotContain("\"demographic\"");
    }

    @Test
    void excludedIdsAreLeftOut() {
        List<Integer> films = ints(api.json(MOVIES + "?limit=3"), "id");
        assertThat(ints(api.json(MOVIES + "?limit=3&exclude=" + films.get(0) + "," + films.get(2)), "id"))
                .doesNotContain(films.get(0), films.get(2))
                .contains(films.get(1));

        List<Integer> books = ints(api.json(BOOKS + "?limit=3&movie_id=3"), "id");
        JsonNode rest = api.json(BOOKS + "?limit=3&movie_id=3&exclude=" + books.get(0));
        assertThat(ints(rest, "id")).doesNotContain(books.get(0)).startsWith(books.get(1), books.get(2));
        assertThat(ints(rest, "place")).containsExactly(1, 2, 3);
    }

    @Test
    void rulesChooseAmongTheFilms() {
        JsonNode answer = api.json(
                MOVIES + "?include_genres=drama,romance&exclude_genres=Action&year_from=1960&year_to=1990&limit=50");
        assertThat(answer.path("items")).isNotEmpty().allSatisfy(item -> {
            List<String> genres = new ArrayList<>();
            item.path("genres").forEach(genre -> genres.add(genre.asText()));
            assertThat(genres).containsAnyOf("Drama", "Romance").doesNotContain("Action");
            assertThat(item.path("year").asInt()).isBetween(1960, 1990);
        });
        assertThat(ints(api.json(MOVIES + "?include=3,9,12&exclude=9"), "id")).containsExactlyInAnyOrder(3, 12);
    }

    @Test
    void everyReRankingIsToldAndSumsToTheScore() {
        JsonNode answer = api.json(MOVIES + "?gender=F&ratings=3:5&mood=romantic&time_of_day=evening&weekday=friday"
                + "&boost_genres=Drama:2&boost_movies=5:0.5&diversity=0.4&explore=0.3&seed=7&limit=30");

        assertThat(answer.path("items")).hasSize(30).allSatisfy(item -> {
            double sum = 0;
            for (JsonNode reason : item.path("reasons")) {
                sum += reason.path("contribution").asDouble();
            }
            assertThat(sum).isCloseTo(item.path("score").asDouble(), within(1e-9));
        });
        assertThat(answer.findValuesAsText("kind")).contains("context", "boost", "exploration", "variety");
        assertThat(ints(api.json(MOVIES + "?explore=0.8&seed=1"), "id"))
                .isEqualTo(ints(api.json(MOVIES + "?explore=0.8&seed=1"), "id"))
                .isNotEqualTo(ints(api.json(MOVIES + "?explore=0.8&seed=2"), "id"));
    }

    @Test
    void booksDoNotDependOnWhoAsksIfDemographicsAreSwitchedOff() {
        assertThat(ints(api.json(BOOKS + "?gender=F&age=30&use_demographics=false"), "id"))
                .isEqualTo(ints(api.json(BOOKS), "id"));
        assertThat(ints(api.json(BOOKS + "?movie_id=3&gender=F&age=30&use_demographics=false"), "id"))
                .isEqualTo(ints(api.json(BOOKS + "?movie_id=3"), "id"));
    }

    @Test
    void booksFollowTheGenresOneLikes() {
        JsonNode answer = api.json(BOOKS + "?genres=Romance&limit=5");
        assertThat(answer.path("items")).hasSize(5).allSatisfy(item -> {
            assertThat(item.path("why").asText()).isNotBlank();
            assertThat(item.path("reasons")).isNotEmpty();
        });
        Set<String> genres =
                answer.path("items").findValuesAsText("film_genre").stream().collect(Collectors.toSet());
        assertThat(genres).contains("Romance");
        assertThat(ints(answer, "id")).isNotEqualTo(ints(api.json(BOOKS + "?genres=Sci-Fi&limit=5"), "id"));
    }

    @Test
    void booksForAFilmFollowItsGenres() {
        JsonNode answer = api.json(BOOKS + "?movie_id=3&limit=4");
        assertThat(ints(answer, "id")).isEqualTo(ints(api.json("/v1/movies/3/books?limit=4"), "id"));
    }

    @Test
    void nothingNamedAboutAPersonIsCached() {
        assertThat(api.get(MOVIES).headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(api.get(BOOKS).headers().firstValue("Cache-Control")).contains("no-store");
    }

    private static List<Integer> ints(JsonNode answer, String field) {
        List<Integer> values = new ArrayList<>();
        answer.path("items").forEach(item -> values.add(item.path(field).asInt()));
        return values;
    }

    private static List<Double> doubles(JsonNode answer, String field) {
        List<Double> values = new ArrayList<>();
        answer.path("items").forEach(item -> values.add(item.path(field).asDouble()));
        return values;
    }
}
