package io.reelshelf.jobs.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.reelshelf.jobs.cli.JobsMain;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code evaluate} and {@code evaluate tune} on files, as a user calls them. */
class EvaluateFilesTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;

    /** Even users choose even items, odd users odd ones; each has two of the ten in the test file. */
    @BeforeEach
    void writeSplit() throws IOException {
        List<String> train = new ArrayList<>();
        List<String> test = new ArrayList<>();
        for (int user = 0; user < 40; user++) {
            StringBuilder known = new StringBuilder().append(user);
            StringBuilder held = new StringBuilder().append(user);
            for (int i = 0; i < 10; i++) {
                (i == user / 2 % 10 || i == (user / 2 + 3) % 10 ? held : known)
                        .append(' ')
                        .append(2 * i + user % 2);
            }
            train.add(known.toString());
            test.add(held.toString());
        }
        Files.write(folder.resolve("train.txt"), train);
        Files.write(folder.resolve("test.txt"), test);
    }

    private int evaluate(String... options) {
        List<String> all = new ArrayList<>(List.of("evaluate"));
        all.addAll(List.of(options));
        all.addAll(List.of("--train", folder.resolve("train.txt").toString()));
        all.addAll(List.of("--test", folder.resolve("test.txt").toString()));
        all.addAll(List.of("--format", "adjacency"));
        return JobsMain.run(all.toArray(new String[0]));
    }

    private JsonNode result() throws IOException {
        return JSON.readTree(folder.resolve("result.json").toFile());
    }

    @Test
    void theJsonFileHoldsWhatMachinesNeed() throws IOException {
        String file = folder.resolve("result.json").toString();

        int exit = evaluate("--model", "item-weights", "--k", "2,10", "--json", file, "--compare", "popularity");

        assertThat(exit).isZero();
        JsonNode result = result();
        assertThat(result.path("model").asText()).isEqualTo("item-weights");
        assertThat(result.path("protocol").asText()).startsWith("adjacency");
        assertThat(result.path("settings").path("ridge").asDouble()).isPositive();
        assertThat(result.path("users").asInt()).isEqualTo(40);
        assertThat(result.path("seconds").asDouble()).isPositive();
        // Two crowds that share nothing: both held-back items of every user come first.
        assertThat(result.path("metrics").path("ndcg@2").asDouble()).isCloseTo(1, within(1e-12));
        assertThat(result.path("metrics").path("precision@10").asDouble()).isCloseTo(0.2, within(1e-12));
        assertThat(result.path("comparisons")
                        .path("popularity")
                        .path("test")
                        .path("p_value")
                        .asDouble())
                .isLessThan(0.05);
    }

    @Test
    void settingsCanBeTunedAndUsed() throws IOException {
        String file = folder.resolve("result.json").toString();

        assertThat(evaluate("tune", "--model", "user-knn", "--trials", "4", "--k", "5", "--json", file))
                .isZero();

        assertThat(result().path("trials")).hasSize(4);
        assertThat(result().path("trials").get(0).path("value").asDouble())
                .isGreaterThanOrEqualTo(
                        result().path("trials").get(3).path("value").asDouble());
        assertThat(evaluate("--model", "user-knn", "--settings", "neighbours=7,shrinkage=1.5", "--json", file))
                .isZero();
        assertThat(result().path("settings").path("shrinkage").asDouble()).isEqualTo(1.5);
    }

    @Test
    void aBadFileIsBadInput() throws IOException {
        Files.writeString(folder.resolve("test.txt"), "0 1\none two\n");

        assertThat(evaluate("--model", "popularity")).isEqualTo(3);
    }
}
