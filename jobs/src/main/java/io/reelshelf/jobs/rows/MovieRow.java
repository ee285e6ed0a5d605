package io.reelshelf.jobs.rows;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One accepted movie with its genres in the file's order. */
public record MovieRow(
        int movieId,
        String titleAsGiven,
        String title,
        @Nullable Short releaseYear,
        @Nullable String genresAsGiven,
        List<String> genres,
        int file,
        long line)
        implements SourceRow {
    /** Copies the list. */
    public MovieRow {
        genres = List.copyOf(genres);
    }
}
