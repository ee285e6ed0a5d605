package io.reelshelf.jobs.etl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.reelshelf.jobs.lake.FileCounts;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The public data sets, whole. */
class PublicDataIT {
    private static final Path SHARED = Path.of(System.getProperty("reelshelf.shared", "none"));

    @TempDir
    private Path folder;

    @Test
    void movieLens1MAndTheBookListLoadExactly() {
        Path movies = present("ml-1m");
        Path books = present("goodreads/best_books_21st_century.csv");
        EtlRun run = new EtlRun(folder);
        EtlResult result = run.etl("ml-1m", movies, books);
        assertThat(result.counts())
                .containsEntry("users", 6_040L)
                .containsEntry("movies", 3_883L)
                .containsEntry("ratings", 1_000_209L)
                .containsEntry("rejected", 0L);
        FileCounts bookCounts = result.files().get(3);
        assertThat(bookCounts.rowsIn()).isEqualTo(6_535);
        assertThat(bookCounts.loaded() + bookCounts.duplicates()).isEqualTo(6_535);
        assertThat(bookCounts.duplicates())
                .as("editions of one title by the same authors")
                .isEqualTo(131);
        assertThat(run.count("raw.movies WHERE release_year IS NULL")).isZero();
        assertThat(run.count("raw.movies WHERE title LIKE '%, The'")).isZero();
        assertThat(run.count("raw.users WHERE state IS NULL")).isLessThan(100);
        assertThat(run.etl("ml-1m", movies, books).unchanged()).isTrue();
    }

    @Test
    void movieLens100kLoadsExactly() {
        EtlRun run = new EtlRun(folder);
        assertThat(run.etl("ml-100k", present("ml-100k"), null).counts())
                .containsEntry("users", 943L)
                .containsEntry("movies", 1_682L)
                .containsEntry("ratings", 100_000L)
                .containsEntry("rejected", 0L);
        assertThat(run.count("raw.movies WHERE release_year IS NULL"))
                .as("the one film without a title and a date")
                .isEqualTo(1);
    }

    private static Path present(String name) {
        Path path = SHARED.resolve(name);
        assumeTrue(Files.exists(path), "skipped: " + path + " is missing (the licence forbids shipping it)");
        return path;
    }
}
