package io.reelshelf.warehouse.features;

import io.reelshelf.sql.ViewFile;
import io.reelshelf.warehouse.Warehouse;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jdbi.v3.core.Handle;

/** A small warehouse with random ratings over forty days, and views of every shape that can be incremental. */
public final class RandomRatings {
    public static final ViewFile BY_ROW = view(
            "features/liked",
            "user_id, movie_id",
            "user_id, movie_id, gender",
            "SELECT f.user_id, f.movie_id, u.gender FROM core.fact_rating AS f "
                    + "JOIN core.dim_user AS u ON u.user_id = f.user_id WHERE f.rating > 3");
    public static final ViewFile SUMS = view(
            "features/film_stars",
            "movie_id",
            "movie_id, ratings, stars",
            "SELECT movie_id, CAST(COUNT(*) AS BIGINT) AS ratings, CAST(SUM(rating) AS BIGINT) AS stars "
                    + "FROM core.fact_rating GROUP BY movie_id");
    public static final ViewFile OF_VIEWERS = view(
            "features/viewer_last",
            "user_id",
            "user_id, films, last_movie",
            "WITH placed AS (SELECT user_id, movie_id, ROW_NUMBER() OVER (PARTITION BY user_id "
                    + "ORDER BY rated_at DESC NULLS LAST, movie_id NULLS LAST) AS place FROM core.fact_rating), "
                    + "films AS (SELECT user_id, COUNT(DISTINCT movie_id) AS films FROM core.fact_rating GROUP BY user_id) "
                    + "SELECT films.user_id, CAST(films.films AS BIGINT) AS films, placed.movie_id AS last_movie FROM films "
                    + "JOIN placed ON placed.user_id = films.user_id WHERE placed.place = 1");
    public static final ViewFile PAIRS = view(
            "features/pairs",
            "low, high",
            "low, high, viewers, weight",
            "WITH weights AS (SELECT user_id, 1 / CAST(COUNT(*) AS DOUBLE PRECISION) AS weight FROM core.fact_rating "
                    + "GROUP BY user_id) SELECT a.movie_id AS low, b.movie_id AS high, CAST(COUNT(*) AS BIGINT) AS viewers, "
                    + "SUM(weights.weight) AS weight FROM core.fact_rating AS a JOIN core.fact_rating AS b "
                    + "ON b.user_id = a.user_id AND a.movie_id < b.movie_id JOIN weights ON weights.user_id = a.user_id "
                    + "GROUP BY a.movie_id, b.movie_id");
    /** Of people's states, which no column of a rating tells apart: only a table can hold it. */
    public static final ViewFile VIEWERS_BY_GENDER = view(
            "features/viewers_by_gender",
            "gender",
            "gender, viewers, ratings",
            "SELECT u.gender, CAST(COUNT(DISTINCT f.user_id) AS BIGINT) AS viewers, CAST(COUNT(*) AS BIGINT) AS ratings "
                    + "FROM core.fact_rating AS f JOIN core.dim_user AS u ON u.user_id = f.user_id GROUP BY u.gender");

    private RandomRatings() {}

    static ViewFile view(String name, String grain, String columns, String select) {
        StringBuilder header = new StringBuilder("-- description: A test.\n-- grain: " + grain
                + "\n-- materialization: incremental\n-- event_time: core.fact_rating.rated_at\n-- lookback: 3 days\n"
                + "-- owner: tests\n-- columns:\n");
        for (String column : columns.split(", ", -1)) {
            header.append("--   ").append(column).append(": a column\n");
        }
        return new ViewFile(name + ".sql", header + select);
    }

    /** Thirty viewers, twenty films, no rating twice. */
    public static void fill(Warehouse warehouse, long seed, int ratings) {
        Random random = new Random(seed);
        warehouse.jdbi().useHandle(handle -> {
            handle.execute(
                    "INSERT INTO core.dim_date SELECT CAST(strftime(d, '%Y%m%d') AS INTEGER), CAST(d AS DATE), year(d), "
                            + "quarter(d), month(d), day(d), isodow(d) FROM range(DATE '2000-01-01', DATE '2001-01-01', INTERVAL 1 DAY)"
                            + " AS days(d)");
            handle.execute("INSERT INTO core.dim_user (user_id, gender, age_group_id, occupation_id) SELECT i, "
                    + "CASE WHEN i % 3 = 0 THEN 'F' ELSE 'M' END, 25, 1 FROM range(1, 31) AS ids(i)");
            handle.execute(
                    "INSERT INTO catalog.load_ledger VALUES ('movies-1', 'movies', 'test', 'start', '', 0, 0, 0, 0, "
                            + "TIMESTAMP '2001-01-01 00:00:00', NULL)");
            List<String> rows = new ArrayList<>();
            for (int i = 0; i < ratings; i++) {
                rows.add(row(1 + i % 30, (i / 30) + 1, 1 + random.nextInt(5), random.nextInt(40 * 24 * 3600)));
            }
            insert(handle, rows);
        });
    }

    static String row(int user, int movie, int stars, int second) {
        return "(" + user + ", " + movie + ", " + stars + ", " + second + ")";
    }

    static void insert(Handle handle, List<String> rows) {
        handle.execute("INSERT INTO core.fact_rating SELECT u, m, s, TIMESTAMP '2000-01-01 00:00:00' + to_seconds(t), "
                + "CAST(strftime(TIMESTAMP '2000-01-01 00:00:00' + to_seconds(t), '%Y%m%d') AS INTEGER) FROM (VALUES "
                + String.join(", ", rows) + ") AS rows(u, m, s, t)");
        handle.execute("UPDATE catalog.load_ledger SET content_hash = content_hash || '+'");
    }
}
