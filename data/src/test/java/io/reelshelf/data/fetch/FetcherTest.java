package io.reelshelf.data.fetch;

import static io.reelshelf.data.fetch.TinyArchive.DATASET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelshelf.data.DataError;
import io.reelshelf.data.DataException;
import io.reelshelf.data.Datasets;
import io.reelshelf.data.verify.Verification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FetcherTest {
    @TempDir
    Path folder;

    private byte[] zip;
    private FileServer server;
    private Fetcher fetcher;

    @BeforeEach
    void serve() throws IOException {
        zip = TinyArchive.zip(TinyArchive.entries());
        server = new FileServer(zip);
        fetcher = new Fetcher(server.base(), List.of(TinyArchive.describe(zip)));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void downloadsChecksAndUnpacksOnlyTheDatasetsFiles() throws IOException {
        List<Long> progress = new ArrayList<>();
        Verification verification = fetcher.fetch(DATASET, folder, progress::add);
        assertThat(verification.isAsPublished()).isTrue();
        assertThat(names()).containsExactlyInAnyOrder("users.dat", "movies.dat", "ratings.dat");
        assertThat(folder.resolve("users.dat")).hasContent(TinyArchive.entries().get("tiny/users.dat"));
        assertThat(progress).isSorted().last().isEqualTo((long) zip.length);
    }

    @Test
    void doesNotDownloadWhatIsThereAlready() {
        fetcher.fetch(DATASET, folder, done -> {});
        fetcher.fetch(DATASET, folder, done -> {});
        assertThat(server.ranges()).hasSize(1);
    }

    @Test
    void goesOnWhereABrokenDownloadStopped() throws IOException {
        server.breakAfter(100);
        assertThatThrownBy(() -> fetcher.fetch(DATASET, folder, done -> {}))
                .asInstanceOf(InstanceOfAssertFactories.type(DataException.class))
                .satisfies(error -> {
                    assertThat(error.error()).isEqualTo(DataError.DOWNLOAD_FAILED);
                    assertThat(error).hasMessageContaining("100 of " + zip.length + " bytes are kept");
                });
        assertThat(folder.resolve("tiny.zip.part")).hasSize(100);
        server.breakAfter(Integer.MAX_VALUE);
        assertThat(fetcher.fetch(DATASET, folder, done -> {}).isAsPublished()).isTrue();
        assertThat(server.ranges()).containsExactly("", "bytes=100-");
    }

    @Test
    void startsAgainWhenTheServerIgnoresRanges() throws IOException {
        server.ignoreRanges();
        Files.write(folder.resolve("tiny.zip.part"), Arrays.copyOf(zip, 50));
        assertThat(fetcher.fetch(DATASET, folder, done -> {}).isAsPublished()).isTrue();
    }

    @Test
    void refusesAndRemovesAFileWithAnotherChecksum() throws IOException {
        byte[] wrong = zip.clone();
        wrong[60] ^= 1;
        try (FileServer other = new FileServer(wrong)) {
            Fetcher misled = new Fetcher(other.base(), List.of(TinyArchive.describe(zip)));
            assertCode(DataError.CHECKSUM_MISMATCH, () -> misled.fetch(DATASET, folder, done -> {}));
        }
        assertThat(names()).isEmpty();
    }

    @Test
    void refusesMoreBytesThanPublished() throws IOException {
        byte[] longer = Arrays.copyOf(zip, zip.length + 1);
        try (FileServer other = new FileServer(longer)) {
            Fetcher misled = new Fetcher(other.base(), List.of(TinyArchive.describe(zip)));
            assertThatThrownBy(() -> misled.fetch(DATASET, folder, done -> {})).hasMessageContaining("sends more than");
        }
    }

    @Test
    void saysWhatToDoWhenNothingAnswers() {
        server.close();
        assertThatThrownBy(() -> fetcher.fetch(DATASET, folder, done -> {}))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("Without a network")
                .hasMessageContaining("data fetch tiny --from FOLDER");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../evil.dat", "tiny/../../evil.dat", "/etc/evil.dat", "..\\evil.dat", "C:\\evil.dat"})
    void refusesAnArchiveWithAnEntryThatWouldLeaveTheFolder(String name) throws IOException {
        Map<String, String> entries = TinyArchive.entries();
        entries.put(name, "evil");
        byte[] evil = TinyArchive.zip(entries);
        try (FileServer other = new FileServer(evil)) {
            Fetcher misled = new Fetcher(other.base(), List.of(TinyArchive.describe(evil)));
            Path inner = folder.resolve("inner");
            assertCode(DataError.UNSAFE_ARCHIVE, () -> misled.fetch(DATASET, inner, done -> {}));
            assertThat(inner.resolve("users.dat")).doesNotExist();
            assertThat(folder.resolve("evil.dat")).doesNotExist();
        }
    }

    @Test
    void namesTheFileThatAnArchiveLacks() throws IOException {
        Map<String, String> entries = TinyArchive.entries();
        entries.remove("tiny/ratings.dat");
        byte[] incomplete = TinyArchive.zip(entries);
        Files.write(folder.resolve("tiny.zip"), incomplete);
        Fetcher local = new Fetcher(server.base(), List.of(TinyArchive.describe(incomplete)));
        assertThatThrownBy(() -> local.fetchFrom(DATASET, folder, folder.resolve("out")))
                .hasMessageContaining("tiny/ratings.dat");
    }

    @Test
    void unpacksTheArchiveThatTheUserHas() throws IOException {
        Files.write(folder.resolve("tiny.zip"), zip);
        Path out = folder.resolve("out");
        assertThat(fetcher.fetchFrom(DATASET, folder, out).isAsPublished()).isTrue();
        assertThat(server.ranges()).isEmpty();
    }

    @Test
    void copiesTheFilesThatTheUserHasAfterCheckingThem() throws IOException {
        Path from = Files.createDirectories(folder.resolve("from"));
        for (Map.Entry<String, String> entry : TinyArchive.entries().entrySet()) {
            Files.writeString(from.resolve(entry.getKey().replace("tiny/", "")), entry.getValue());
        }
        Path out = folder.resolve("out");
        assertThat(fetcher.fetchFrom(DATASET, from, out).isAsPublished()).isTrue();
        Files.writeString(from.resolve("ratings.dat"), "1::1::5::978300760\n");
        assertCode(DataError.NOT_AS_DECLARED, () -> fetcher.fetchFrom(DATASET, from, folder.resolve("other")));
        assertThat(folder.resolve("other")).doesNotExist();
    }

    @Test
    void writesTheSampleWithoutANetwork() {
        server.close();
        Verification verification = fetcher.fetch(Datasets.byName(Datasets.SAMPLE), folder, done -> {});
        assertThat(verification.isAsPublished()).isTrue();
    }

    @Test
    void saysHowToGetWhatCannotBeDownloaded() {
        assertThatThrownBy(() -> fetcher.fetch(Datasets.byName(Datasets.GOODREADS), folder, done -> {}))
                .hasMessageContaining("kaggle")
                .hasMessageContaining("--from FOLDER");
    }

    private List<String> names() throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private static void assertCode(DataError code, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call)
                .asInstanceOf(InstanceOfAssertFactories.type(DataException.class))
                .satisfies(error -> assertThat(error.error()).isEqualTo(code));
    }
}
