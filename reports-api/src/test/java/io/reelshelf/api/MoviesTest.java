package io.reelshelf.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.reelshelf.api.fixture.RunningApi;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MoviesTest {
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
    void aFilmIsFoundByItsId() {
        JsonNode film = api.json("/v1/movies/7");
        assertThat(film.path("title").asText()).isEqualTo("Café Harbour");
        assertThat(film.path("genres")).isNotEmpty();
        long ratings = api.warehouse()
                .jdbi()
                .withHandle(handle -> handle.createQuery("SELECT COUNT(*) FROM core.fact_rating WHERE movie_id = 7")
                        .mapTo(Long.class)
                        .one());
        assertThat(film.path("ratings").asLong()).isEqualTo(ratings).isPositive();
    }

    @Test
    void aFilmThatNobodyRatedIsAFilmToo() {
        assertThat(api.json("/v1/movies/60").path("ratings").asLong()).isZero();
    }

    @Test
    void theWholeTitleComesFirstAndAccentsCaseAndPunctuationDoNotMatter() {
        assertThat(api.json("/v1/movies?query=cafe%20HARBOUR!")
                        .path("items")
                        .path(0)
                        .path("id")
                        .asInt())
                .isEqualTo(7);
        assertThat(api.json("/v1/movies?query=harbour&limit=50").path("items"))
                .hasSizeGreaterThan(3)
                .allSatisfy(item -> assertThat(item.path("title").asText()).contains("Harbour"));
        assertThat(api.json("/v1/movies?query=zzzz").path("items")).isEmpty();
        assertThat(api.json("/v1/movies?query=the&limit=2").path("items")).hasSize(2);
        assertThat(api.json("/v1/movies?query=%25%27--").path("items")).isEmpty();
    }

    @Test
    void similarFilmsAreOrderedAndLeaveTheFilmOut() {
        JsonNode answer = api.json("/v1/movies/14/similar?limit=5");
        assertThat(answer.path("movie").path("id").asInt()).isEqualTo(14);
        assertThat(answer.path("items")).hasSize(5).allSatisfy(item -> {
            assertThat(item.path("id").asInt()).isNotEqualTo(14);
            assertThat(item.path("co_ratings").asInt())
                    .isEqualTo(ratedBoth(14, item.path("id").asInt()));
            assertThat(item.path("why").asText())
                    .startsWith("Rated by the same viewers as ")
                    .endsWith(": " + item.path("co_ratings").asInt() + " viewers rated both");
        });
        assertThat(answer.path("items"))
                .extracting(item -> -item.path("similarity").asDouble())
                .isSorted();
    }

    private int ratedBoth(int one, int other) {
        return api.warehouse()
                .jdbi()
                .withHandle(handle -> handle.createQuery("SELECT COUNT(*) FROM core.fact_rating AS a"
                                + " JOIN core.fact_rating AS b ON b.user_id = a.user_id"
                                + " WHERE a.movie_id = ? AND b.movie_id = ?")
                        .bind(0, one)
                        .bind(1, other)
                        .mapTo(Integer.class)
                        .one());
    }

    @Test
    void aFilmLeadsToBooks() {
        JsonNode answer = api.json("/v1/movies/14/books?limit=6");
        assertThat(answer.path("items")).hasSize(6);
        assertThat(answer.path("model_version").asText()).isEqualTo("v1");
    }

    @Test
    void theListsOfAFormAreThoseOfTheWarehouse() {
        assertThat(api.json("/v1/genres").path("items"))
                .extracting(JsonNode::asText)
                .containsExactly("Action", "Comedy", "Drama", "Romance", "Sci-Fi", "Thriller");
        assertThat(api.json("/v1/occupations").path("items")).hasSize(21);
        JsonNode ages = api.json("/v1/age-groups").path("items");
        assertThat(ages).hasSize(7);
        assertThat(ages.path(0).path("label").asText()).isEqualTo("Under 18");
        assertThat(ages.path(6).path("max_age").isNull()).isTrue();
    }
}
