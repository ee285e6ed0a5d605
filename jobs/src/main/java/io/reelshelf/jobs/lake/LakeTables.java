package io.reelshelf.jobs.lake;

import io.reelshelf.jobs.parse.SourceFile;
import io.reelshelf.jobs.rows.BookRow;
import io.reelshelf.jobs.rows.DuplicateRow;
import io.reelshelf.jobs.rows.MovieRow;
import io.reelshelf.jobs.rows.RatingRow;
import io.reelshelf.jobs.rows.RejectedRow;
import io.reelshelf.jobs.rows.SourceRow;
import io.reelshelf.jobs.rows.UserRow;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.flink.table.data.GenericRowData;
import org.apache.flink.table.data.StringData;
import org.apache.flink.table.data.TimestampData;
import org.jspecify.annotations.Nullable;

/** The tables that a run stages. The row's file number becomes the file's name. */
public final class LakeTables implements java.io.Serializable {
    /** The table of duplicates: it stays in the lake and is not loaded. */
    public static final String DUPLICATES = "duplicates";

    /** The table of refused rows. */
    public static final String REJECTED = "quality.rejected";

    private final List<String> names;
    private final List<String> datasets;

    /** Tables for rows of these files. */
    public LakeTables(List<SourceFile> files) {
        this.names = files.stream().map(SourceFile::name).toList();
        this.datasets = files.stream().map(SourceFile::dataset).toList();
    }

    /** Viewers. */
    public LakeTable<UserRow> users() {
        Columns columns = new Columns()
                .integer("user_id")
                .text("gender")
                .smallint("age")
                .smallint("age_group_id")
                .smallint("occupation_id")
                .optionalText("zip_as_given")
                .optionalText("zip")
                .optionalText("zip3")
                .optionalText("state")
                .optionalText("zip_issue");
        return table(
                "users",
                withSource(columns),
                row -> GenericRowData.of(
                        row.userId(),
                        text(row.gender()),
                        row.age(),
                        row.ageGroupId(),
                        row.occupationId(),
                        text(row.zipAsGiven()),
                        text(row.zip()),
                        text(row.zip3()),
                        text(row.state()),
                        text(row.zipIssue()),
                        name(row),
                        row.line()));
    }

    /** Films. */
    public LakeTable<MovieRow> movies() {
        Columns columns = new Columns()
                .integer("movie_id")
                .text("title_as_given")
                .text("title")
                .optionalSmallint("release_year")
                .optionalText("genres_as_given");
        return table(
                "movies",
                withSource(columns),
                row -> GenericRowData.of(
                        row.movieId(),
                        text(row.titleAsGiven()),
                        text(row.title()),
                        row.releaseYear(),
                        text(row.genresAsGiven()),
                        name(row),
                        row.line()));
    }

    /** The genres of films. */
    public LakeTable<MovieRow> movieGenres() {
        Columns columns = new Columns().integer("movie_id").text("genre").smallint("position");
        return new LakeTable<>("movie_genres", columns.rowType(), row -> numbered(row.movieId(), row.genres()));
    }

    /** Ratings. */
    public LakeTable<RatingRow> ratings() {
        Columns columns = new Columns()
                .integer("user_id")
                .integer("movie_id")
                .smallint("rating")
                .timestamp("rated_at");
        return table(
                "ratings",
                withSource(columns),
                row -> GenericRowData.of(
                        row.userId(),
                        row.movieId(),
                        row.rating(),
                        TimestampData.fromEpochMillis(row.ratedAt() * 1000),
                        name(row),
                        row.line()));
    }

    /** Books. */
    public LakeTable<BookRow> books() {
        Columns columns = new Columns()
                .bigint("book_id")
                .text("title")
                .optionalText("series")
                .optionalText("series_name")
                .optionalReal("series_position")
                .optionalText("authors_as_given")
                .optionalText("link")
                .optionalText("genres_as_given")
                .optionalText("published_as_given")
                .optionalDate("published_on")
                .optionalSmallint("publication_year")
                .optionalText("publisher")
                .optionalInteger("pages")
                .optionalText("language")
                .optionalBigint("review_count")
                .optionalBigint("rating_count")
                .optionalReal("mean_rating")
                .optionalText("awards");
        return table(
                "books",
                withSource(columns),
                row -> GenericRowData.of(
                        row.bookId(),
                        text(row.title()),
                        text(row.series()),
                        text(row.seriesName()),
                        row.seriesPosition(),
                        text(row.authorsAsGiven()),
                        text(row.link()),
                        text(row.genresAsGiven()),
                        text(row.publishedAsGiven()),
                        row.publishedOn(),
                        row.publicationYear(),
                        text(row.publisher()),
                        row.pages(),
                        text(row.language()),
                        row.reviewCount(),
                        row.ratingCount(),
                        row.meanRating(),
                        text(row.awards()),
                        name(row),
                        row.line()));
    }

    /** The genres of books. */
    public LakeTable<BookRow> bookGenres() {
        Columns columns = new Columns().bigint("book_id").text("genre").smallint("position");
        return new LakeTable<>("book_genres", columns.rowType(), row -> numbered(row.bookId(), row.genres()));
    }

    /** The authors of books. */
    public LakeTable<BookRow> bookAuthors() {
        Columns columns = new Columns().bigint("book_id").text("author").smallint("position");
        return new LakeTable<>("book_authors", columns.rowType(), row -> numbered(row.bookId(), row.authors()));
    }

    /** Refused rows, as {@code quality.rejected} without its load_id. */
    public LakeTable<RejectedRow> rejected() {
        Columns columns = new Columns()
                .text("dataset")
                .text("source_file")
                .bigint("source_line")
                .text("reason")
                .text("detail")
                .text("raw_text");
        return table(
                REJECTED,
                columns,
                row -> GenericRowData.of(
                        text(datasets.get(row.file())),
                        name(row),
                        row.line(),
                        text(row.reason().code()),
                        text(row.detail()),
                        text(row.rawText())));
    }

    /** Rows left out because another of the same key was kept. */
    public LakeTable<DuplicateRow> duplicates() {
        Columns columns = new Columns()
                .text("source_file")
                .bigint("source_line")
                .text("table_name")
                .text("key_text");
        return table(
                DUPLICATES,
                columns,
                row -> GenericRowData.of(name(row), row.line(), text(row.table()), text(row.key())));
    }

    private static Columns withSource(Columns columns) {
        return columns.text("source_file").bigint("source_line");
    }

    private static <T> LakeTable<T> table(String name, Columns columns, RowMapper<T> mapper) {
        return new LakeTable<>(name, columns.rowType(), row -> List.of(mapper.apply(row)));
    }

    private StringData name(SourceRow row) {
        return StringData.fromString(names.get(row.file()));
    }

    private static @Nullable StringData text(@Nullable String text) {
        return text == null ? null : StringData.fromString(text);
    }

    private static List<GenericRowData> numbered(Object id, List<String> values) {
        List<GenericRowData> rows = new ArrayList<>(values.size());
        for (int i = 0; i < values.size(); i++) {
            rows.add(GenericRowData.of(id, StringData.fromString(values.get(i)), (short) (i + 1)));
        }
        return rows;
    }

    /** One row of one row. */
    private interface RowMapper<T> extends Function<T, GenericRowData>, java.io.Serializable {}
}
