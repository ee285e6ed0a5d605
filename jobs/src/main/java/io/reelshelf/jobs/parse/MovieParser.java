package io.reelshelf.jobs.parse;

import io.reelshelf.data.FileFormat;
import io.reelshelf.jobs.clean.Genres;
import io.reelshelf.jobs.clean.MovieTitle;
import io.reelshelf.jobs.rows.MovieRow;
import io.reelshelf.jobs.rows.RejectReason;
import io.reelshelf.jobs.rows.RowRejected;
import io.reelshelf.jobs.rows.SourceRow;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A film. MovieLens 1M lists its genres by name; MovieLens 100k has one flag column a genre, and a release date that
 * gives the year where the title has none.
 */
final class MovieParser implements RowParser {
    private static final int TITLE_BYTES = 512;
    private static final int GENRES_BYTES = 512;
    private static final int GENRE_BYTES = 64;
    private static final int RELEASE_DATE = 2;
    private static final int FIRST_FLAG = 5;
    private static final Pattern DATE_WITH_YEAR = Pattern.compile("\\d{1,2}-[A-Za-z]{3}-(\\d{4})");

    private final boolean flags;
    private final int columns;

    MovieParser(FileFormat format, int columns) {
        this.flags = format == FileFormat.PIPE;
        this.columns = columns;
    }

    @Override
    public SourceRow parse(RecordFields fields, int file, long line) throws RowRejected {
        int movieId = (int) fields.id(0, Integer.MAX_VALUE);
        String given = fields.text(1, TITLE_BYTES);
        MovieTitle title = MovieTitle.of(given);
        if (title.title().isEmpty()) {
            throw fields.rejected(RejectReason.MISSING_TITLE, 1);
        }
        List<String> genres = flags ? flagged(fields) : Genres.of(fields.text(2, GENRES_BYTES), '|');
        for (String genre : genres) {
            fields.checked(2, genre, GENRE_BYTES);
        }
        String genresAsGiven = flags ? String.join("|", genres) : fields.text(2);
        return new MovieRow(
                movieId,
                given,
                title.title(),
                title.year() == null && flags ? releaseYear(fields) : title.year(),
                genresAsGiven.isEmpty() ? null : genresAsGiven,
                genres,
                file,
                line);
    }

    private List<String> flagged(RecordFields fields) throws RowRejected {
        List<String> genres = new ArrayList<>();
        for (int i = FIRST_FLAG; i < columns; i++) {
            long flag = fields.number(i);
            if (flag != 0 && flag != 1) {
                throw fields.rejected(RejectReason.FLAG_NOT_ZERO_OR_ONE, i);
            }
            if (flag == 1) {
                genres.addAll(Genres.of(fields.name(i), '|'));
            }
        }
        return genres;
    }

    private static @Nullable Short releaseYear(RecordFields fields) throws RowRejected {
        String date = fields.text(RELEASE_DATE);
        if (date.isEmpty()) {
            return null;
        }
        Matcher matcher = DATE_WITH_YEAR.matcher(date);
        if (!matcher.matches()) {
            throw fields.rejected(RejectReason.DATE_NOT_UNDERSTOOD, RELEASE_DATE);
        }
        return Short.valueOf(matcher.group(1));
    }
}
