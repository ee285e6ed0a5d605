package io.reelshelf.warehouse.testing;

import io.reelshelf.warehouse.load.DatasetFile;
import io.reelshelf.warehouse.load.LoadCounts;
import io.reelshelf.warehouse.load.LoadRequest;
import io.reelshelf.warehouse.load.StagedTable;
import io.reelshelf.warehouse.load.Subject;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A warehouse's worth of rows that a person can check by hand: 4 viewers, 3 films, 6 ratings, 3 books. */
public final class SmallData {
    /** Viewer, film, stars, moment. */
    public static final String RATINGS = """
            SELECT * FROM (VALUES
              (1, 10, 5, TIMESTAMP '2000-12-31 23:59:59'),
              (1, 20, 3, TIMESTAMP '2001-01-01 00:00:00'),
              (2, 10, 4, TIMESTAMP '2000-05-01 10:00:00'),
              (2, 30, 2, TIMESTAMP '2000-05-01 10:00:01'),
              (3, 10, 1, TIMESTAMP '2000-05-02 10:00:00'),
              (4, 20, 4, TIMESTAMP '2000-05-02 11:00:00')
            ) AS ratings(user_id, movie_id, rating, rated_at)
            """;

    private final Staging staging;

    public SmallData(Path directory) {
        this.staging = new Staging(directory);
    }

    public LoadRequest reference() {
        return request(
                Subject.REFERENCE,
                "reference-1",
                List.of(
                        staging.stage(
                                "age_groups",
                                "SELECT * FROM (VALUES (1, 'Under 18', 1, 17), (25, '25-34', 25, 34), (56, '56+', 56, NULL))"
                                        + " AS rows(age_group_id, label, min_age, max_age)"),
                        staging.stage(
                                "occupations",
                                "SELECT * FROM (VALUES (0, 'other'), (12, 'programmer')) AS rows(occupation_id, label)"),
                        staging.stage(
                                "zips",
                                "SELECT * FROM (VALUES ('94110', 'CA', 37.0, -122.0), ('94112', 'CA', 39.0, -124.0))"
                                        + " AS rows(zip, state, latitude, longitude)"),
                        staging.stage(
                                "zip3s", "SELECT * FROM (VALUES ('941', 'CA'), ('100', 'NY')) AS rows(zip3, state)"),
                        staging.stage(
                                "genre_map",
                                "SELECT * FROM (VALUES ('Romance', 'Romance', 1.0), ('Thriller', 'Action', 0.5),"
                                        + " ('Thriller', 'Drama', 0.5), ('Cookbooks', 'other', 1.0))"
                                        + " AS rows(book_genre, movie_genre, weight)")));
    }

    public LoadRequest movies() {
        return movies("movies-1", RATINGS);
    }

    public LoadRequest movies(String contentHash, String ratings) {
        return request(
                Subject.MOVIES,
                contentHash,
                List.of(
                        staging.stage(
                                "users",
                                "SELECT *, 'users.dat' AS source_file, 1 AS source_line FROM (VALUES"
                                        + " (1, 'F', 25, 25, 12, '94110', '94110', '941', 'CA', NULL),"
                                        + " (2, 'M', 25, 25, 0, '94112', '94112', '941', 'CA', NULL),"
                                        + " (3, 'M', 56, 56, 12, '10001', '10001', '100', 'NY', NULL),"
                                        + " (4, 'F', 1, 1, 0, 'bad', NULL, NULL, NULL, 'malformed'))"
                                        + " AS rows(user_id, gender, age, age_group_id, occupation_id, zip_as_given, zip,"
                                        + " zip3, state, zip_issue)"),
                        staging.stage(
                                "movies",
                                "SELECT *, 'movies.dat' AS source_file, 1 AS source_line FROM (VALUES"
                                        + " (10, 'Gate, The (1990)', 'The Gate', 1990, 'Action|Drama'),"
                                        + " (20, 'Lake (1995)', 'Lake', 1995, 'Drama'),"
                                        + " (30, 'Rose (1999)', 'Rose', 1999, 'Romance'))"
                                        + " AS rows(movie_id, title_as_given, title, release_year, genres_as_given)"),
                        staging.stage(
                                "movie_genres",
                                "SELECT * FROM (VALUES (10, 'Action', 1), (10, 'Drama', 2), (20, 'Drama', 1),"
                                        + " (30, 'Romance', 1)) AS rows(movie_id, genre, position)"),
                        staging.stage(
                                "ratings",
                                "SELECT *, 'ratings.dat' AS source_file, 1 AS source_line FROM (" + ratings + ")"),
                        staging.stage(
                                StagedTable.REJECTED,
                                "SELECT 'small' AS dataset, 'ratings.dat' AS source_file, 7 AS source_line,"
                                        + " 'rating_out_of_range' AS reason, 'rating 9' AS detail, '1::10::9::0' AS raw_text")));
    }

    public LoadRequest books() {
        return request(
                Subject.BOOKS,
                "books-1",
                List.of(
                        staging.stage(
                                "books",
                                "SELECT *, 'books.csv' AS source_file, book_id AS source_line FROM (VALUES"
                                        + " (100, 'Night', NULL, NULL, NULL, 'A', NULL, 'Thriller', '2008', DATE '2008-01-01',"
                                        + " 2008, NULL, 300, 'eng', 10, 1000, 4.0, NULL),"
                                        + " (200, 'Heart', NULL, NULL, NULL, 'B', NULL, 'Romance', NULL, NULL, NULL, NULL,"
                                        + " NULL, 'eng', 1, 10, 5.0, NULL),"
                                        + " (300, 'Soup', NULL, NULL, NULL, 'C', NULL, 'Cookbooks', NULL, NULL, NULL, NULL,"
                                        + " NULL, 'eng', NULL, NULL, NULL, NULL))"
                                        + " AS rows(book_id, title, series, series_name, series_position, authors_as_given,"
                                        + " link, genres_as_given, published_as_given, published_on, publication_year,"
                                        + " publisher, pages, language, review_count, rating_count, mean_rating, awards)"),
                        staging.stage(
                                "book_genres",
                                "SELECT * FROM (VALUES (100, 'Thriller', 1), (100, 'Romance', 2), (200, 'Romance', 1),"
                                        + " (300, 'Cookbooks', 1)) AS rows(book_id, genre, position)"),
                        staging.stage(
                                "book_authors",
                                "SELECT * FROM (VALUES (100, 'Ann', 1), (100, 'Bob', 2), (200, 'Cyd', 1), (300, 'Dee', 1))"
                                        + " AS rows(book_id, author, position)")));
    }

    private static LoadRequest request(Subject subject, String contentHash, List<StagedTable> tables) {
        List<StagedTable> staged = new ArrayList<>(tables);
        long rejected = staged.stream()
                .filter(table -> table.table().equals(StagedTable.REJECTED))
                .mapToLong(StagedTable::rows)
                .sum();
        long loaded = staged.stream().mapToLong(StagedTable::rows).sum() - rejected;
        return new LoadRequest(
                subject,
                "small",
                contentHash,
                "lake/" + subject.key(),
                staged,
                new LoadCounts(loaded + rejected, loaded, rejected, 0),
                List.of(new DatasetFile(
                        "all", "all.txt", "text", "UTF-8", "none", 1, loaded, contentHash, "[]", Instant.EPOCH)));
    }
}
