package io.reelshelf.api.model;

import io.reelshelf.recommender.GroupStats;
import io.reelshelf.recommender.Model;
import io.reelshelf.recommender.Movie;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the films, what groups think of them, and the weights of the published version. */
final class MovieRows {
    private MovieRows() {}

    static void addTo(Model.Builder model, String version, Connection connection) throws SQLException {
        movies(model, connection);
        Rows.each(
                connection,
                "SELECT dimension, group_key, movie_id, ratings, likes, mean_rating, shrunk_mean, lift"
                        + " FROM features.movie_demographic_rating",
                row -> model.groupStats(new GroupStats(
                        row.getString(1),
                        row.getString(2),
                        row.getInt(3),
                        row.getLong(4),
                        row.getLong(5),
                        row.getDouble(6),
                        row.getDouble(7),
                        row.getDouble(8))));
        Rows.each(
                connection,
                "SELECT movie_id, neighbour_id, weight FROM model.item_weight WHERE version_id = ?",
                row -> model.neighbour(row.getInt(1), row.getInt(2), row.getDouble(3)),
                version);
        Rows.each(
                connection,
                "SELECT dimension, group_key, movie_id, log_lift FROM model.demographic_prior WHERE version_id = ?",
                row -> model.prior(row.getString(1), row.getString(2), row.getInt(3), row.getDouble(4)),
                version);
    }

    private static void movies(Model.Builder model, Connection connection) throws SQLException {
        Map<Integer, List<String>> genres = new HashMap<>();
        Rows.each(
                connection,
                "SELECT b.movie_id, g.name FROM core.bridge_movie_genre b JOIN core.dim_genre g"
                        + " ON g.genre_id = b.genre_id ORDER BY b.movie_id, g.name",
                row -> genres.computeIfAbsent(row.getInt(1), id -> new ArrayList<>(4))
                        .add(row.getString(2)));
        Rows.each(
                connection,
                "SELECT m.movie_id, m.title, m.release_year, COALESCE(s.ratings, 0), COALESCE(s.mean_rating, 0),"
                        + " COALESCE(s.bayesian_mean, 0) FROM core.dim_movie m"
                        + " LEFT JOIN features.movie_rating_stats s ON s.movie_id = m.movie_id",
                row -> model.movie(new Movie(
                        row.getInt(1),
                        row.getString(2),
                        ModelLoader.nullableInteger(row, 3),
                        genres.getOrDefault(row.getInt(1), List.of()),
                        row.getLong(4),
                        row.getDouble(5),
                        row.getDouble(6))));
    }
}
