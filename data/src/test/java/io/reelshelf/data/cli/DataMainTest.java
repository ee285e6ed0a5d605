package io.reelshelf.data.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DataMainTest {
    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void listsTheDatasetsAsJson() throws IOException {
        assertThat(run("data", "list", "--json")).isZero();
        JsonNode result = new ObjectMapper().readTree(out.toString());
        assertThat(result.get("datasets")).hasSize(4);
        assertThat(result.get("datasets").get(0).get("name").asText()).isEqualTo("sample");
        assertThat(result.get("peak_mib").asLong()).isPositive();
        assertThat(result.has("seconds")).isTrue();
    }

    @Test
    void describesFilesAndColumns() {
        assertThat(run("data", "describe", "goodreads-21c")).isZero();
        assertThat(out.toString())
                .contains("books: best_books_21st_century.csv (csv, UTF-8")
                .contains("rating_count");
    }

    @Test
    void fetchStatesTheLicenceAndChecksTheFiles() throws IOException {
        assertThat(run("data", "fetch", "sample", "--home", folder.toString(), "--json"))
                .isZero();
        assertThat(err.toString()).contains("Licence of sample: MIT");
        assertThat(new ObjectMapper()
                        .readTree(out.toString())
                        .get("as_published")
                        .asBoolean())
                .isTrue();
        assertThat(folder.resolve("datasets/sample/ratings.dat")).exists();
    }

    @Test
    void verifyExitsWith3ForAFaultyFile() throws IOException {
        Path users = folder.resolve("users.dat");
        Files.writeString(users, "1::F::25::12::02139\n2::M::old::7::10001\n");
        assertThat(run("data", "verify", users.toString())).isEqualTo(3);
        assertThat(out.toString()).contains("NOT well-formed").contains("line 2, column age: 'old' is not integer");
    }

    @Test
    void verifyExitsWith3WhenTheRowsAreNotThePublishedOnes() {
        run("data", "generate", "--scale", "0.01", "--out", folder.toString());
        assertThat(run("data", "verify", folder.toString())).isZero();
        assertThat(run("data", "verify", folder.toString(), "--dataset", "ml-1m"))
                .isEqualTo(3);
        assertThat(out.toString()).contains("10,000 rows (published: 1,000,209)");
    }

    @Test
    void generateTellsWhatItWrote() throws IOException {
        int code = run("data", "generate", "--scale", "0.01", "--out", folder.toString(), "--seed", "5", "--json");
        assertThat(code).isZero();
        JsonNode result = new ObjectMapper().readTree(out.toString());
        assertThat(result.get("ratings").asLong()).isEqualTo(10_000);
        assertThat(Files.readAllLines(folder.resolve("ratings.dat"))).hasSize(10_000);
    }

    @Test
    void anUnknownDatasetIsBadInputInOneLine() {
        assertThat(run("data", "describe", "netflix")).isEqualTo(3);
        assertThat(err.toString().lines()).hasSize(1).first().asString().startsWith("error[RS-DATA-001]: ");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void aScaleOutOfRangeIsBadInput() {
        assertThat(run("data", "generate", "--scale", "0", "--out", folder.toString()))
                .isEqualTo(3);
    }

    @Test
    void verboseAddsTheStackTrace() {
        run("data", "describe", "netflix", "--verbose");
        assertThat(err.toString()).contains("at io.reelshelf.data.Datasets");
    }

    @Test
    void badUsageExitsWith2() {
        assertThat(run("data", "generate")).isEqualTo(2);
        assertThat(run("data", "juggle")).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"list", "describe", "fetch", "verify", "generate"})
    void everyCommandHasHelp(String command) {
        assertThat(run("data", command, "--help")).isZero();
        assertThat(out.toString()).contains("Usage: reelshelf data " + command).contains("--json");
    }

    private int run(String... arguments) {
        return DataMain.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}
