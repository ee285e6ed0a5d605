package io.reelshelf.jobs.discover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelshelf.data.Datasets;
import io.reelshelf.data.FileRole;
import io.reelshelf.jobs.JobsError;
import io.reelshelf.jobs.JobsException;
import io.reelshelf.jobs.parse.Chunk;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiscoveryTest {
    private static final String HEADER = "id,title,series,author,book_link,genre,date_published,publisher,num_of_page,"
            + "lang,review_count,rating_count,rate,award\n";

    @TempDir
    private Path folder;

    @Test
    void countsRowsAndInfersTheSchema() throws IOException {
        Discovered found = ratings(lines("%d::%d::3::978300000", 50));
        assertThat(found.rows()).isEqualTo(50);
        assertThat(found.columns())
                .extracting(FoundColumn::name)
                .containsExactly("user_id", "movie_id", "rating", "timestamp");
        assertThat(found.columns())
                .extracting(FoundColumn::found)
                .containsExactly("integer", "integer", "integer", "epoch_seconds");
    }

    @Test
    void compressedContentHasTheHashOfTheContent() throws IOException {
        String content = lines("%d::%d::3::978300000", 50);
        Discovered plain = ratings(content);
        Path hidden = folder.resolve("hidden.dat");
        try (OutputStream output = new GZIPOutputStream(Files.newOutputStream(hidden))) {
            output.write(content.getBytes(StandardCharsets.ISO_8859_1));
        }
        Discovered compressed = discover(FileRole.RATINGS, hidden);
        assertThat(compressed.contentHash()).isEqualTo(plain.contentHash());
        assertThat(compressed.source().gzip()).as("by its bytes, not its name").isTrue();
        assertThat(compressed.chunks()).hasSize(1);
    }

    @Test
    void largeFilesAreCutBetweenRecordsAndTheChunksCoverThem() throws IOException {
        Discovered found = ratings(lines("%d::%d::3::978300000", 500_000));
        assertThat(found.chunks().size()).isGreaterThan(2);
        long end = 0;
        for (Chunk chunk : found.chunks()) {
            assertThat(chunk.start()).isEqualTo(end);
            end = chunk.end();
        }
        assertThat(end).isEqualTo(found.storedBytes());
        assertThat(found.chunks().get(1).firstLine()).isGreaterThan(1);
    }

    @Test
    void aMissingColumnIsDrift() {
        assertDrift(() -> ratings(lines("%d::3::978300000", 50)), "missing column", "declared 4 columns", "found 3");
        assertDrift(
                () -> books(HEADER.replace("rate,", "") + "1,T,,A,,,2001,,,,,,\n"),
                "missing column 'rate'",
                "books.csv");
    }

    @Test
    void anAddedColumnIsDrift() {
        assertDrift(() -> ratings(lines("%d::%d::3::978300000::x", 50)), "added column", "'timestamp'");
        assertDrift(
                () -> books(HEADER.replace("award", "award,price") + "1,T,,A,,,2001,,,,,,,,9\n"),
                "added column 'price'");
    }

    @Test
    void aRetypedColumnIsDrift() {
        assertDrift(
                () -> ratings(lines("%d::%d::good::978300000", 50)),
                "column 'rating' was retyped",
                "declared integer",
                "found text",
                "'good'");
    }

    @Test
    void columnsOfACsvMayComeInAnotherOrder() throws IOException {
        Discovered found = books("title,id" + HEADER.substring("id,title".length()) + "T,1,,A,,,2001,,,,,,,\n");
        assertThat(found.source().foundColumns()).startsWith("title", "id");
        assertThat(found.columns().get(1).found()).isEqualTo("flag");
    }

    @Test
    void aFewBadRowsAreNoDrift() throws IOException {
        assertThat(ratings(lines("%d::%d::3::978300000", 60) + lines("%d::bad", 40))
                        .rows())
                .isEqualTo(100);
    }

    @Test
    void missingAndEmptyAndBrokenFilesAreNamed() throws IOException {
        assertThatThrownBy(() -> discover(FileRole.RATINGS, folder.resolve("none.dat")))
                .isInstanceOf(JobsException.class)
                .hasMessageContaining("none.dat");
        assertThatThrownBy(() -> ratings(""))
                .extracting(failure -> ((JobsException) failure).error())
                .isEqualTo(JobsError.FILE_EMPTY);
        Path broken = folder.resolve("broken.gz");
        Files.write(broken, new byte[] {0x1F, (byte) 0x8B, 8, 0, 0, 0, 0, 0, 0, 0, 1, 2, 3});
        assertThatThrownBy(() -> discover(FileRole.RATINGS, broken))
                .extracting(failure -> ((JobsException) failure).error())
                .isEqualTo(JobsError.FILE_UNREADABLE);
    }

    private static void assertDrift(org.assertj.core.api.ThrowableAssert.ThrowingCallable discovery, String... words) {
        assertThatThrownBy(discovery)
                .isInstanceOf(JobsException.class)
                .hasMessageContainingAll(words)
                .extracting(failure -> ((JobsException) failure).error())
                .isEqualTo(JobsError.SCHEMA_DRIFT);
    }

    private static String lines(String format, int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> String.format(format, i + 5, i + 7) + "\n")
                .collect(Collectors.joining());
    }

    private Discovered ratings(String content) throws IOException {
        Path file = folder.resolve("ratings.dat");
        Files.write(file, content.getBytes(StandardCharsets.ISO_8859_1));
        return discover(FileRole.RATINGS, file);
    }

    private Discovered books(String content) throws IOException {
        Path file = folder.resolve("books.csv");
        Files.writeString(file, content);
        return discover(FileRole.BOOKS, file);
    }

    private static Discovered discover(FileRole role, Path file) {
        return Discovery.discover(
                0, "sample", Datasets.byName("sample").file(role).orElseThrow(), file.toString());
    }
}
