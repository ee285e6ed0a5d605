package io.reelshelf.jobs.train;

import io.reelshelf.recommender.Movie;
import io.reelshelf.recommender.Viewer;
import io.reelshelf.recommender.train.Ratings;
import io.reelshelf.warehouse.DataSnapshot;
import io.reelshelf.warehouse.Warehouse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the warehouse knows that a model is trained on.
 *
 * @param snapshot the data's id
 * @param ratings all ratings
 * @param people the viewers' attributes by id
 * @param movies all films with their genres; their counts are not read
 */
public record TrainingData(String snapshot, Ratings ratings, Map<Integer, Viewer> people, List<Movie> movies) {
    /** Copies the collections. */
    public TrainingData {
        people = Map.copyOf(people);
        movies = List.copyOf(movies);
    }

    /**
     * The snapshot that would be read now.
     *
     * @throws TrainException if there are no ratings
     */
    static String snapshot(Warehouse warehouse) throws SQLException {
        try (Connection connection = warehouse.connection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT user_id FROM core.fact_rating LIMIT 1")) {
            if (!rows.next()) {
                throw TrainException.noRatings();
            }
            return DataSnapshot.current(connection).id();
        }
    }

    /**
     * Reads the core tables in one transaction.
     *
     * @throws TrainException if there are no ratings
     */
    public static TrainingData read(Warehouse warehouse) throws SQLException {
        try (Connection connection = warehouse.connection()) {
            connection.setAutoCommit(false);
            String snapshot = DataSnapshot.current(connection).id();
            Ratings ratings = ratings(connection);
            if (ratings.size() == 0) {
                throw TrainException.noRatings();
            }
            TrainingData data = new TrainingData(snapshot, ratings, people(connection), movies(connection));
            connection.rollback();
            return data;
        }
    }

    private static Ratings ratings(Connection connection) throws SQLException {
        Ratings.Builder ratings = Ratings.builder();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT user_id, movie_id, rating FROM core.fact_rating ORDER BY user_id, movie_id")) {
            while (rows.next()) {
                ratings.add(rows.getInt(1), rows.getInt(2), rows.getInt(3));
            }
        }
        return ratings.build();
    }

    private static Map<Integer, Viewer> people(Connection connection) throws SQLException {
        Map<Integer, Viewer> people = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT user_id, gender, age_group_id, occupation_id, state FROM core.dim_user")) {
            while (rows.next()) {
                Viewer viewer = Viewer.builder()
                        .gender(rows.getString(2))
                        .ageGroup(rows.getInt(3))
                        .occupation(rows.getInt(4))
                        .state(rows.getString(5))
                        .build();
                people.put(rows.getInt(1), viewer);
            }
        }
        return people;
    }

    private static List<Movie> movies(Connection connection) throws SQLException {
        Map<Integer, List<String>> genres = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT b.movie_id, g.name FROM core.bridge_movie_genre b "
                        + "JOIN core.dim_genre g ON g.genre_id = b.genre_id ORDER BY b.movie_id, g.name")) {
            while (rows.next()) {
                genres.computeIfAbsent(rows.getInt(1), movie -> new ArrayList<>())
                        .add(rows.getString(2));
            }
        }
        List<Movie> movies = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT movie_id, title, release_year FROM core.dim_movie ORDER BY movie_id")) {
            while (rows.next()) {
                int id = rows.getInt(1);
                movies.add(new Movie(id, rows.getString(2), year(rows), genres.getOrDefault(id, List.of()), 0, 0, 0));
            }
        }
        return movies;
    }

    private static @Nullable Integer year(ResultSet rows) throws SQLException {
        int year = rows.getInt(3);
        return rows.wasNull() ? null : year;
    }
}
