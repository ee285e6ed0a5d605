package io.reelshelf.jobs.rows;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One accepted book; {@code publishedOn} is in days since 1970-01-01, null where only the year is known. */
public record BookRow(
        long bookId,
        String title,
        @Nullable String series,
        @Nullable String seriesName,
        @Nullable Double seriesPosition,
        @Nullable String authorsAsGiven,
        @Nullable String link,
        @Nullable String genresAsGiven,
        @Nullable String publishedAsGiven,
        @Nullable Integer publishedOn,
        @Nullable Short publicationYear,
        @Nullable String publisher,
        @Nullable Integer pages,
        @Nullable String language,
        @Nullable Long reviewCount,
        @Nullable Long ratingCount,
        @Nullable Double meanRating,
        @Nullable String awards,
        List<String> genres,
        List<String> authors,
        int file,
        long line)
        implements SourceRow {
    /** Copies the lists. */
    public BookRow {
        genres = List.copyOf(genres);
        authors = List.copyOf(authors);
    }
}
