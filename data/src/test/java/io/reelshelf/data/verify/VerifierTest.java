package io.reelshelf.data.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.reelshelf.data.DataException;
import io.reelshelf.data.Datasets;
import io.reelshelf.data.sample.SampleDataset;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerifierTest {
    @TempDir
    Path folder;

    @Test
    void recognisesTheSample() {
        SampleDataset.materialize(folder);
        Verification verification = Verifier.verify(folder);
        assertThat(verification.dataset()).isEqualTo("sample");
        assertThat(verification.isAsPublished()).isTrue();
        assertThat(verification.files()).extracting(FileCheck::rows).containsExactly(1_200L, 400L, 60_000L, 400L);
    }

    @Test
    void tellsThatFilesOfTheLayoutAreNotThePublishedOnes() throws IOException {
        SampleDataset.materialize(folder);
        Files.delete(folder.resolve("books.csv"));
        Verification verification = Verifier.verify(folder);
        assertThat(verification.dataset()).isEqualTo("ml-1m");
        assertThat(verification.isWellFormed()).isTrue();
        assertThat(verification.isAsPublished()).isFalse();
    }

    @Test
    void namesTheLineAndTheColumnOfAFault() throws IOException {
        SampleDataset.materialize(folder);
        Path ratings = folder.resolve("ratings.dat");
        List<String> lines = new java.util.ArrayList<>(Files.readAllLines(ratings));
        lines.set(6, "7::seven::3::978300760");
        lines.set(8, "7::8::3");
        Files.write(ratings, lines);
        FileCheck check = Verifier.verify(ratings).files().get(0);
        assertThat(check.rows()).isEqualTo(60_000);
        assertThat(check.faultyRows()).isEqualTo(2);
        assertThat(check.problems())
                .containsExactly("line 7, column movie_id: 'seven' is not integer", "line 9: 3 columns, expected 4");
    }

    @Test
    void readsCompressedFiles() throws IOException {
        SampleDataset.materialize(folder);
        Path compressed = folder.resolve("users.dat.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(compressed))) {
            Files.copy(folder.resolve("users.dat"), out);
        }
        Files.delete(folder.resolve("users.dat"));
        assertThat(Verifier.verify(folder).isAsPublished()).isTrue();
        assertThat(Verifier.verify(compressed).files().get(0).rows()).isEqualTo(1_200);
    }

    @Test
    void recognisesAFileOfAnotherNameByItsColumns() throws IOException {
        SampleDataset.materialize(folder);
        Path renamed = Files.move(folder.resolve("ratings.dat"), folder.resolve("stars.txt"));
        Verification verification = Verifier.verify(renamed);
        assertThat(verification.dataset()).isEqualTo("sample");
        assertThat(verification.files()).extracting(FileCheck::rows).containsExactly(60_000L);
    }

    @Test
    void tellsAHeaderThatDiffers() throws IOException {
        Path books = folder.resolve("best_books_21st_century.csv");
        Files.writeString(books, "id,title\n1,Dust\n");
        FileCheck check = Verifier.verify(books).files().get(0);
        assertThat(check.problems().get(0)).startsWith("header: columns [id, title], expected [id, title, series");
    }

    @Test
    void tellsBytesThatAreNotOfTheEncoding() throws IOException {
        Path books = folder.resolve("books.csv");
        String header = String.join(
                ",", Datasets.byName(Datasets.GOODREADS).files().get(0).columnNames());
        Files.write(books, (header + "\n1,Amélie,,,,,,,,,,,,\n").getBytes(StandardCharsets.ISO_8859_1));
        assertThat(Verifier.verify(books).files().get(0).problems())
                .anyMatch(problem -> problem.contains("bytes that are not UTF-8"));
    }

    @Test
    void saysWhatItExpectsWhenNothingFits() throws IOException {
        Files.writeString(folder.resolve("notes.txt"), "nothing\n");
        assertThatThrownBy(() -> Verifier.verify(folder))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("users.dat, movies.dat, ratings.dat");
        assertThatThrownBy(() -> Verifier.verify(folder.resolve("notes.txt"))).isInstanceOf(DataException.class);
        assertThatThrownBy(() -> Verifier.verify(folder.resolve("absent"))).hasMessageContaining("nothing is at");
    }

    @ParameterizedTest
    @CsvSource({"ml-1m, ml-1m, true", "ml-100k, ml-100k, true", "goodreads, goodreads-21c, true"})
    void recognisesThePublicData(String name, String dataset, boolean wellFormed) {
        Path real = Path.of(System.getProperty("reelshelf.shared", ""), name);
        assumeTrue(Files.exists(real), () -> "public data is not at " + real);
        Verification verification = Verifier.verify(real);
        assertThat(verification.dataset()).isEqualTo(dataset);
        assertThat(verification.isWellFormed()).isEqualTo(wellFormed);
        assertThat(verification.isAsPublished()).isTrue();
    }
}
