package io.reelshelf.jobs.etl;

import static io.reelshelf.jobs.etl.RawFiles.latin1;
import static io.reelshelf.jobs.etl.RawFiles.utf8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.reelshelf.jobs.JobsError;
import io.reelshelf.jobs.JobsException;
import io.reelshelf.jobs.lake.FileCounts;
import io.reelshelf.jobs.lake.LakeDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EtlTest {
    @TempDir
    private Path folder;

    private EtlRun run;
    private Path raw;

    @BeforeEach
    void setUp() {
        run = new EtlRun(folder.resolve("home"));
        raw = folder.resolve("raw");
    }

    @Test
    void aFilmDatasetWithoutBooksGoesWithTheBookListThatWasFetched() throws IOException {
        RawFiles.good().writeTo(raw, false);
        Path fetched = folder.resolve("home/datasets/goodreads-21c/best_books_21st_century.csv");
        Files.createDirectories(fetched.getParent());
        Files.copy(raw.resolve("books.csv"), fetched);

        EtlResult result = run.etl("ml-1m", raw, null);

        assertThat(result.counts()).containsEntry("ratings", 6000L).containsEntry("books", 120L);
        assertThat(result.subjects()).containsEntry("books", "loaded");
    }

    @Test
    void loadsUsersMoviesRatingsAndBooksCleaned() {
        RawFiles.good().writeTo(raw, false);
        EtlResult result = run.etl(raw, "0");
        assertThat(result.unchanged()).isFalse();
        assertThat(result.counts())
                .containsEntry("users", 100L)
                .containsEntry("movies", 80L)
                .containsEntry("ratings", 6000L)
                .containsEntry("books", 120L)
                .containsEntry("rejected", 0L)
                .containsEntry("duplicates", 0L);
        assertThat(run.query("SELECT title, release_year, source_line FROM raw.movies WHERE movie_id = 7"))
                .containsExactly(
                        Map.of("title", "The Invented Café 7", "release_year", (short) 1999, "source_line", 7L));
        assertThat(run.query("SELECT zip, state FROM raw.users WHERE user_id = 1"))
                .containsExactly(Map.of("zip", "10001", "state", "NY"));
        assertThat(run.query("SELECT genre, position FROM raw.movie_genres WHERE movie_id = 1 ORDER BY position"))
                .extracting(row -> row.get("genre"))
                .containsExactly("Comedy", "Drama");
        Map<String, Object> book =
                run.query("SELECT * FROM raw.books WHERE book_id = 3").get(0);
        assertThat(book)
                .containsEntry("series_name", "Saga")
                .containsEntry("series_position", 3.0)
                .containsEntry("pages", 1234)
                .containsEntry("rating_count", 2345678L)
                .containsEntry("language", "en")
                .containsEntry("source_line", 4L);
        assertThat(String.valueOf(book.get("published_on")))
                .isEqualTo(Date.valueOf(LocalDate.of(2008, 11, 24)).toString());
        assertThat(run.query("SELECT rated_at FROM raw.ratings WHERE source_line = 1"))
                .extracting(row -> String.valueOf(row.get("rated_at")))
                .first()
                .asString()
                .startsWith("2000-12-31");
    }

    @Test
    void theSameInputAgainChangesNothingWhateverItsCompression() {
        RawFiles.good().writeTo(raw, false);
        run.etl(raw, "0");
        List<Map<String, Object>> ledger = run.query("SELECT * FROM catalog.load_ledger ORDER BY load_id");
        Path compressed = RawFiles.good().writeTo(folder.resolve("compressed"), true);
        EtlResult again = run.etl(compressed, "0");
        assertThat(again.unchanged()).isTrue();
        assertThat(again.counts()).containsEntry("ratings", 6000L);
        assertThat(run.query("SELECT * FROM catalog.load_ledger ORDER BY load_id"))
                .isEqualTo(ledger);
    }

    @Test
    void changedInputReplacesOnlyItsSubject() {
        RawFiles files = RawFiles.good();
        files.writeTo(raw, false);
        run.etl(raw, "0");
        files.ratings.remove(0);
        files.writeTo(raw, false);
        EtlResult again = run.etl(raw, "0");
        assertThat(again.subjects())
                .containsEntry("movies", "loaded")
                .containsEntry("books", "unchanged")
                .containsEntry("reference", "unchanged");
        assertThat(run.count("core.fact_rating")).isEqualTo(5999);
    }

    @Test
    void duplicatesAreLeftOutByTheStatedRules() {
        RawFiles files = RawFiles.good();
        files.users.add(latin1("1::F::56::3::60601"));
        files.movies.add(latin1("1::Another Title (2001)::Drama"));
        files.ratings.add(latin1("1::2::1::978300001"));
        files.ratings.add(latin1("2::3::1::1" + "0".repeat(9)));
        files.ratings.add(latin1("2::3::2::1" + "0".repeat(9)));
        files.books.add(utf8("1,Again,,B,,,2001,,,,,,,"));
        files.books.add(utf8("900,INVENTED BOOK 2,,ann example 2,,,2001,,,,,\"9,000,000\",4,"));
        files.writeTo(raw, false);
        EtlResult result = run.etl(raw, "0");
        assertThat(result.files())
                .contains(
                        new FileCounts("users.dat", "users", 101, 100, 0, 1),
                        new FileCounts("movies.dat", "movies", 81, 80, 0, 1),
                        new FileCounts("ratings.dat", "ratings", 6003, 6000, 0, 3),
                        new FileCounts("books.csv", "books", 122, 120, 0, 2));
        assertThat(run.query("SELECT gender FROM raw.users WHERE user_id = 1"))
                .as("the first line")
                .containsExactly(Map.of("gender", "M"));
        assertThat(run.query("SELECT rating FROM raw.ratings WHERE user_id = 1 AND movie_id = 2"))
                .as("the latest: second 978300001, not 978300000")
                .containsExactly(Map.of("rating", (short) 1));
        assertThat(run.query("SELECT rating FROM raw.ratings WHERE user_id = 2 AND movie_id = 3"))
                .as("of one second the later line")
                .containsExactly(Map.of("rating", (short) 2));
        assertThat(run.query("SELECT book_id FROM raw.books WHERE lower(title) = 'invented book 2'"))
                .as("the edition with most ratings")
                .containsExactly(Map.of("book_id", 900L));
        String duplicates = folder.resolve("home/lake/movies/*/duplicates/*").toString();
        assertThat(run.query("SELECT source_file, source_line FROM read_parquet('" + duplicates + "') ORDER BY 1, 2"))
                .extracting(row -> row.get("source_file") + ":" + row.get("source_line"))
                .contains("users.dat:101", "movies.dat:81", "ratings.dat:6002");
    }

    @Test
    void tooManyRefusedRowsLeaveTheWarehouseAlone() {
        RawFiles files = RawFiles.good();
        files.writeTo(raw, false);
        run.etl(raw, "1%");
        for (int i = 0; i < 100; i++) {
            files.ratings.add(latin1("1::1::9::978300000"));
        }
        files.ratings.add(latin1("1::1::9::978300000::"));
        files.writeTo(raw, false);
        assertThatThrownBy(() -> run.etl(raw, "1%"))
                .isInstanceOf(JobsException.class)
                .hasMessageContaining("101 of 6,281")
                .hasMessageContaining("rating_out_of_range 100, wrong_column_count 1")
                .hasMessageContaining("quality.rejected")
                .extracting(failure -> ((JobsException) failure).error())
                .isEqualTo(JobsError.TOO_MANY_REJECTED);
        assertThat(run.count("core.fact_rating")).isEqualTo(6000);
        assertThat(run.count("quality.rejected")).isZero();
        assertThat(run.etl(raw, "101").counts()).containsEntry("rejected", 101L);
    }

    @Test
    void whatAKilledRunLeftStagedIsRemoved() throws IOException {
        Path left = folder.resolve("home/lake/.staging/movies/ratings/part-0");
        Files.createDirectories(left.getParent());
        Files.writeString(left, "half a file");
        RawFiles.good().writeTo(raw, false);
        assertThat(run.etl(raw, "0").counts()).containsEntry("ratings", 6000L);
        assertThat(left).doesNotExist();
    }

    @Test
    void aPublishedSnapshotIsLoadedWithoutStagingItAgain() throws IOException {
        RawFiles.good().writeTo(raw, false);
        run.etl(raw, "0");
        Files.delete(folder.resolve("home/warehouse.duckdb"));
        EtlResult again = run.etl(raw, "0");
        assertThat(again.stages()).doesNotContainKey("stage");
        assertThat(again.counts()).containsEntry("ratings", 6000L);
    }

    @Test
    void anotherRunInTheSameHomeIsRefused() throws IOException {
        RawFiles.good().writeTo(raw, false);
        Files.createDirectories(folder.resolve("home"));
        try (LakeDirectory taken = LakeDirectory.open(folder.resolve("home"))) {
            assertThat(taken.staging()).exists();
            assertThatThrownBy(() -> run.etl(raw, "0"))
                    .asInstanceOf(type(JobsException.class))
                    .extracting(JobsException::error)
                    .isEqualTo(JobsError.HOME_IN_USE);
        }
    }

    @Test
    void booksAloneAreLoadedWithoutADataset() {
        Path file = raw.resolve("my_books.csv");
        RawFiles.write(file, RawFiles.good().books, false);
        EtlResult result = run.etl(null, null, file);
        assertThat(result.counts()).containsEntry("books", 120L).containsEntry("users", 0L);
        assertThat(run.query("SELECT dataset, source_file FROM catalog.dataset WHERE role = 'books'"))
                .extracting(row -> row.get("dataset"))
                .containsExactly("goodreads-21c");
    }
}
