package io.reelshelf.jobs.evaluate.crossdomain;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.reelshelf.jobs.cli.JobsMain;
import io.reelshelf.warehouse.Warehouse;
import io.reelshelf.warehouse.features.FeatureRunner;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The real command on the sample's warehouse and a generated data set with a planted taste: each person loves one film
 * genre, and reads the books that lead to it.
 */
class CrossDomainTest {
    private static final List<String> LOVED = List.of("Romance", "Sci-Fi", "Horror", "Children's", "Crime");
    private static final int PEOPLE = 150;

    @TempDir
    private static Path home;

    private static Path source;
    private static Path target;
    private static Path mapSource;
    private static Path mapTarget;

    @BeforeAll
    static void load() throws Exception {
        assertThat(JobsMain.run("etl", "--dataset", "sample", "--home", home.toString()))
                .isZero();
        List<List<String>> films = new ArrayList<>();
        List<List<String>> books = new ArrayList<>();
        try (Warehouse warehouse = Warehouse.open("jdbc:duckdb:" + home.resolve("warehouse.duckdb"))) {
            new FeatureRunner(warehouse).build();
            for (String genre : LOVED) {
                films.add(strings(
                        warehouse,
                        "SELECT CAST(b.movie_id AS VARCHAR) FROM core.bridge_movie_genre b JOIN core.dim_genre g"
                                + " ON g.genre_id = b.genre_id WHERE g.name = ? ORDER BY 1",
                        genre));
                books.add(strings(
                        warehouse,
                        "SELECT CAST(v.book_id AS VARCHAR) FROM features.book_genre_vector v JOIN core.dim_genre g"
                                + " ON g.genre_id = v.genre_id WHERE g.name = ? AND v.weight > 0.6 ORDER BY 1",
                        genre));
            }
        }
        write(films, books);
    }

    private static List<String> strings(Warehouse warehouse, String sql, String genre) {
        return warehouse
                .jdbi()
                .withHandle(handle -> handle.createQuery(sql)
                        .bind(0, genre)
                        .mapTo(String.class)
                        .list());
    }

    private static void write(List<List<String>> films, List<List<String>> books) throws IOException {
        Random random = new Random(7);
        List<String> seen = new ArrayList<>();
        List<String> read = new ArrayList<>();
        for (int person = 0; person < PEOPLE; person++) {
            int loved = person % LOVED.size();
            for (int genre = 0; genre < LOVED.size(); genre++) {
                boolean own = genre == loved;
                for (String film : some(films.get(genre), own ? 6 : 2, random)) {
                    seen.add("p" + person + "\tm" + film + "\t" + (own ? "4.5" : "2"));
                }
            }
            some(books.get(loved), 6, random).forEach(book -> read.add("p" + read.size() / 7 + "\tb" + book + "\t5"));
            read.add("p" + read.size() / 7 + "\tnowhere\t4");
        }
        seen.add("only-films\tm1\t5");
        seen.add("only-films\tnot-ours\t5");
        source = file("source.tsv", seen);
        target = file("target.tsv", read);
        mapSource = file("movies.map", maps("m", films));
        List<String> bookMap = maps("b", books);
        bookMap.add("nowhere\t999999999999");
        mapTarget = file("books.map", bookMap);
    }

    private static List<String> some(List<String> of, int count, Random random) {
        List<String> shuffled = new ArrayList<>(of);
        Collections.shuffle(shuffled, random);
        return shuffled.subList(0, Math.min(count, shuffled.size()));
    }

    private static List<String> maps(String prefix, List<List<String>> ids) {
        return new ArrayList<>(ids.stream()
                .flatMap(List::stream)
                .distinct()
                .map(id -> prefix + id + "\t" + id)
                .toList());
    }

    private static Path file(String name, List<String> lines) throws IOException {
        return Files.write(home.resolve(name), lines);
    }

    private static String[] arguments(Path film, Path book, Path filmMap, Path bookMap) {
        return new String[] {
            "evaluate",
            "--cross-domain",
            "--json",
            "--home",
            home.toString(),
            "--source",
            film.toString(),
            "--target",
            book.toString(),
            "--map-source",
            filmMap.toString(),
            "--map-target",
            bookMap.toString()
        };
    }

    private static JsonNode run(String... arguments) throws IOException {
        PrintStream out = System.out;
        ByteArrayOutputStream captured = new ByteArrayOutputStream();
        System.setOut(new PrintStream(captured, true, StandardCharsets.UTF_8));
        try {
            assertThat(JobsMain.run(arguments)).isZero();
        } finally {
            System.setOut(out);
        }
        return new ObjectMapper().readTree(captured.toByteArray());
    }

    @Test
    void thePlantedTasteIsFoundAndPopularityIsBeaten() throws IOException {
        JsonNode result = run(arguments(source, target, mapSource, mapTarget));

        JsonNode popular = result.path("baselines").path("popular-books");
        for (String metric : List.of("hit_rate@10", "hit_rate@20", "ndcg@10", "ndcg@20")) {
            assertThat(result.path("metrics").path(metric).asDouble())
                    .as(metric)
                    .isGreaterThan(1.5 * popular.path(metric).asDouble())
                    .isGreaterThan(result.path("baselines")
                            .path("popular-among-the-others")
                            .path(metric)
                            .asDouble());
            assertThat(result.path("differences")
                            .path("popular-books")
                            .path(metric)
                            .path("low")
                            .asDouble())
                    .isPositive();
        }
        assertThat(result.path("users").asInt()).isEqualTo(PEOPLE);
        assertThat(result.path("protocol").asText()).startsWith("cross-domain");
        assertThat(result.path("model").asText()).isEqualTo("bridge");
        assertThat(result.path("settings").path("books_ranked").asInt()).isEqualTo(400);
    }

    @Test
    void whatIsNotMappedIsCounted() throws IOException {
        JsonNode counts = run(arguments(source, target, mapSource, mapTarget)).path("counts");

        assertThat(counts.path("source_users").asInt()).isEqualTo(PEOPLE + 1);
        assertThat(counts.path("users_in_both").asInt()).isEqualTo(PEOPLE);
        assertThat(counts.path("source_items_unmapped").asInt()).isPositive();
        assertThat(counts.path("target_items_mapped_to_unknown_ids").asInt()).isEqualTo(1);
        assertThat(counts.path("source_items").asInt())
                .isEqualTo(counts.path("source_items_mapped").asInt()
                        + counts.path("source_items_unmapped").asInt());
        assertThat(counts.path("target_interactions").asInt()).isEqualTo(PEOPLE * 7);
    }

    @Test
    void theSameFilesGiveTheSameFigures() throws IOException {
        String[] arguments = arguments(source, target, mapSource, mapTarget);

        assertThat(run(arguments).path("differences")).isEqualTo(run(arguments).path("differences"));
    }

    @Test
    void proxiesAreNamedProxies() throws IOException {
        JsonNode result = run("evaluate", "--cross-media", "--json", "--home", home.toString());

        assertThat(result.path("metrics").fieldNames())
                .toIterable()
                .hasSize(5)
                .allMatch(name -> name.startsWith("proxy_"));
        String agreement = "proxy_genre_profile_agreement@10";
        assertThat(result.path("metrics").path(agreement).asDouble())
                .isGreaterThan(result.path("baselines")
                        .path("popular-books")
                        .path(agreement)
                        .asDouble());
        assertThat(result.path("baselines")
                        .path("popular-books")
                        .path("proxy_different_lists@10")
                        .asDouble())
                .isZero();
        assertThat(result.path("metrics").path("proxy_different_lists@10").asDouble())
                .isGreaterThan(0.9);
    }

    @Test
    void badInputEndsWithThreeAndMissingOptionsWithTwo() throws IOException {
        Path empty = file("empty.tsv", List.of());

        assertThat(JobsMain.run(arguments(home.resolve("absent"), target, mapSource, mapTarget)))
                .isEqualTo(3);
        assertThat(JobsMain.run(arguments(source, target, empty, mapTarget))).isEqualTo(3);
        assertThat(JobsMain.run("evaluate", "--cross-domain", "--home", home.toString()))
                .isEqualTo(2);
        assertThat(JobsMain.run("evaluate", "--source", source.toString(), "--home", home.toString()))
                .isEqualTo(2);
    }
}
