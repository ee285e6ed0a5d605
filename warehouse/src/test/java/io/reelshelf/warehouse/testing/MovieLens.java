package io.reelshelf.warehouse.testing;

import io.reelshelf.warehouse.load.LoadCounts;
import io.reelshelf.warehouse.load.LoadRequest;
import io.reelshelf.warehouse.load.StagedTable;
import io.reelshelf.warehouse.load.Subject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * MovieLens 1M and the Goodreads list as staged loads, read by DuckDB's own CSV reader: good enough to measure views, not
 * the ETL. Present only where the user has the files.
 */
public final class MovieLens {
    private static final Path SHARED = Path.of(System.getProperty("reelshelf.shared", "../shared/data"));
    private static final Path REFERENCE =
            Path.of(System.getProperty("reelshelf.root", ".."), "data/src/main/resources/io/reelshelf/data/reference");

    private final Staging staging;

    public MovieLens(Path directory) {
        this.staging = new Staging(directory);
    }

    /** False where the files are absent. */
    public static boolean isPresent() {
        return Files.exists(SHARED.resolve("ml-1m/ratings.dat"))
                && Files.exists(SHARED.resolve("goodreads/best_books_21st_century.csv"));
    }

    /** What is looked for, for a skipped test's message. */
    public static String whatIsMissing() {
        return "needs ml-1m/ratings.dat and goodreads/best_books_21st_century.csv in " + SHARED.toAbsolutePath();
    }

    public LoadRequest reference() {
        return request(
                Subject.REFERENCE,
                List.of(
                        staging.stage("age_groups", "SELECT * FROM " + reference("age_groups")),
                        staging.stage("occupations", "SELECT * FROM " + reference("occupations")),
                        staging.stage("zips", "SELECT * FROM " + reference("zips")),
                        staging.stage("zip3s", "SELECT * FROM " + reference("zip3s")),
                        staging.stage("genre_map", "SELECT * FROM " + reference("genre_map"))));
    }

    public LoadRequest movies() {
        String movies = file("movies.dat", "'movie_id': 'INTEGER', 'title': 'VARCHAR', 'genres': 'VARCHAR'");
        return request(
                Subject.MOVIES,
                List.of(
                        staging.stage(
                                "users",
                                "SELECT user_id, gender, age, age AS age_group_id, occupation_id, zip AS zip_as_given,"
                                        + " SUBSTRING(zip, 1, 5) AS zip, SUBSTRING(zip, 1, 3) AS zip3, areas.state AS state,"
                                        + " CAST(NULL AS VARCHAR) AS zip_issue, 'users.dat' AS source_file,"
                                        + " user_id AS source_line FROM "
                                        + file(
                                                "users.dat",
                                                "'user_id': 'INTEGER', 'gender': 'VARCHAR', 'age': 'SMALLINT',"
                                                        + " 'occupation_id': 'SMALLINT', 'zip': 'VARCHAR'")
                                        + " AS users LEFT JOIN " + reference("zip3s")
                                        + " AS areas ON areas.zip3 = SUBSTRING(users.zip, 1, 3)"),
                        staging.stage(
                                "movies",
                                "SELECT movie_id, title AS title_as_given, title, CAST(regexp_extract(title,"
                                        + " '\\((\\d{4})\\)$', 1) AS SMALLINT) AS release_year, genres AS genres_as_given,"
                                        + " 'movies.dat' AS source_file, movie_id AS source_line FROM " + movies),
                        staging.stage(
                                "movie_genres",
                                "SELECT movie_id, genre, ROW_NUMBER() OVER (PARTITION BY movie_id) AS position FROM"
                                        + " (SELECT movie_id, unnest(string_split(genres, '|')) AS genre FROM " + movies
                                        + ")"),
                        staging.stage(
                                "ratings",
                                "SELECT user_id, movie_id, rating, make_timestamp(seconds * 1000000) AS rated_at,"
                                        + " 'ratings.dat' AS source_file, ROW_NUMBER() OVER () AS source_line FROM "
                                        + file(
                                                "ratings.dat",
                                                "'user_id': 'INTEGER', 'movie_id': 'INTEGER', 'rating': 'SMALLINT',"
                                                        + " 'seconds': 'BIGINT'"))));
    }

    public LoadRequest books() {
        String books = "(SELECT *, ROW_NUMBER() OVER () AS line FROM read_csv('"
                + SHARED.resolve("goodreads/best_books_21st_century.csv")
                + "', header = true, all_varchar = true, quote = '\"') QUALIFY"
                + " ROW_NUMBER() OVER (PARTITION BY id) = 1)";
        return request(
                Subject.BOOKS,
                List.of(
                        staging.stage(
                                "books",
                                "SELECT CAST(id AS BIGINT) AS book_id, COALESCE(title, '?') AS title, series,"
                                        + " NULL AS series_name, NULL AS series_position, author AS authors_as_given,"
                                        + " book_link AS link, genre AS genres_as_given, date_published AS"
                                        + " published_as_given, NULL AS published_on, NULL AS publication_year, publisher,"
                                        + " NULL AS pages, lang AS language, CAST(replace(review_count, ',', '') AS BIGINT)"
                                        + " AS review_count, CAST(replace(rating_count, ',', '') AS BIGINT) AS rating_count,"
                                        + " CAST(rate AS DOUBLE) AS mean_rating, award AS awards, 'books.csv' AS"
                                        + " source_file, line AS source_line FROM " + books),
                        staging.stage(
                                "book_genres",
                                "SELECT CAST(id AS BIGINT) AS book_id, genre, MIN(place) AS position FROM (SELECT id,"
                                        + " trim(unnest(string_split(genre, ','))) AS genre,"
                                        + " unnest(range(1, len(string_split(genre, ',')) + 1)) AS place FROM " + books
                                        + " WHERE genre <> '') GROUP BY id, genre"),
                        staging.stage(
                                "book_authors",
                                "SELECT CAST(id AS BIGINT) AS book_id, COALESCE(author, '?') AS author, 1 AS position FROM "
                                        + books)));
    }

    private static String reference(String name) {
        return "read_csv('" + REFERENCE.resolve(name + ".csv") + "', header = true"
                + (name.startsWith("zip") ? ", types = {'" + name.replaceFirst("s$", "") + "': 'VARCHAR'}" : "") + ")";
    }

    private static String file(String name, String columns) {
        return "read_csv('" + SHARED.resolve("ml-1m").resolve(name)
                + "', delim = '::', header = false, quote = '', encoding = 'latin-1', columns = {" + columns + "})";
    }

    private static LoadRequest request(Subject subject, List<StagedTable> tables) {
        long rows = tables.stream().mapToLong(StagedTable::rows).sum();
        return new LoadRequest(
                subject,
                "ml-1m",
                "ml-1m-" + subject.key(),
                "lake",
                tables,
                new LoadCounts(rows, rows, 0, 0),
                List.of());
    }
}
