package io.reelshelf.api.road;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README's first command, as a newcomer types it: launcher, jars and child processes, nothing in this JVM. */
class UpIT {
    private static final Path ROOT = Path.of(System.getProperty("reelshelf.root"));
    private static final Path SHARED = Path.of(System.getProperty("reelshelf.shared"));

    @TempDir
    private Path folder;

    @Test
    void theSampleGoesAllTheWay() throws Exception {
        JsonNode report = smoke(List.of());

        assertThat(report.at("/counts/users").asInt()).isEqualTo(1_200);
        assertThat(report.at("/counts/movies").asInt()).isEqualTo(400);
        assertThat(report.at("/counts/books").asInt()).isEqualTo(400);
        assertThat(report.at("/counts/ratings").asInt()).isEqualTo(60_000);
        assertThat(report.at("/counts/rejected").asInt()).isZero();
        assertThat(report.path("stages"))
                .extracting(stage -> stage.path("name").asText())
                .containsExactly("warehouse", "etl", "features", "train", "serve");
        assertThat(report.path("stages"))
                .allSatisfy(
                        stage -> assertThat(stage.path("seconds").asDouble()).isPositive());
        assertThat(report.path("report")).hasSize(21);
        assertThat(report.path("movies")).hasSize(10).allSatisfy(UpIT::isExplained);
        assertThat(report.path("books")).hasSize(10).allSatisfy(UpIT::isExplained);
    }

    @Test
    void movieLensAndTheBookListGoAllTheWay() throws Exception {
        Path ratings = SHARED.resolve("ml-1m");
        Path books = SHARED.resolve("goodreads/best_books_21st_century.csv");
        assumeTrue(Files.exists(ratings) && Files.exists(books), "MovieLens 1M or the book list is not in " + SHARED);

        JsonNode report =
                smoke(List.of("--dataset", "ml-1m", "--from", ratings.toString(), "--books", books.toString()));

        assertThat(report.at("/counts/users").asInt()).isEqualTo(6_040);
        assertThat(report.at("/counts/movies").asInt()).isEqualTo(3_883);
        assertThat(report.at("/counts/ratings").asInt()).isEqualTo(1_000_209);
        assertThat(report.at("/counts/books").asInt()
                        + report.at("/counts/rejected").asInt()
                        + report.at("/counts/duplicates").asInt())
                .isEqualTo(6_535);
        assertThat(report.path("stages"))
                .allSatisfy(stage -> assertThat(stage.path("peak_mib").asLong()).isLessThan(3 * 1024));
    }

    @Test
    void aKilledParentLeavesNoChildBehind() throws Exception {
        Process up = launch(
                List.of("up", "--home", folder.resolve("home").toString(), "--port", "0", "--warehouse-port", "0"));
        try {
            await().atMost(Duration.ofMinutes(2)).until(() -> up.descendants().count() > 0);
            List<ProcessHandle> children = up.descendants().toList();

            up.destroyForcibly();

            await().atMost(Duration.ofSeconds(30)).until(() -> children.stream().noneMatch(ProcessHandle::isAlive));
        } finally {
            up.descendants().forEach(ProcessHandle::destroyForcibly);
            up.destroyForcibly();
        }
    }

    private static void isExplained(JsonNode item) {
        assertThat(item.path("title").asText()).isNotBlank();
        assertThat(item.path("why").asText()).isNotBlank();
    }

    private JsonNode smoke(List<String> options) throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of(
                "up", "--smoke", "--json", "--home", folder.resolve("home").toString()));
        arguments.addAll(options);
        Process process = launch(arguments);
        String output;
        try (InputStream out = process.getInputStream()) {
            output = new String(out.readAllBytes(), UTF_8);
        }
        assertThat(process.waitFor()).as(output).isZero();
        JsonNode report = new ObjectMapper().readTree(output);
        assertThat(report.path("checks"))
                .isNotEmpty()
                .allSatisfy(check -> assertThat(check.path("ok").asBoolean())
                        .as(check.toString())
                        .isTrue());
        return report;
    }

    private static Process launch(List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(ROOT.resolve("reelshelf").toString()));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(Redirect.INHERIT);
        // Maven has just packaged the jars; the launcher need not start a second Maven inside this one.
        builder.environment().put("REELSHELF_NO_BUILD", "true");
        return builder.start();
    }
}
