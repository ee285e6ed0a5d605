package io.reelshelf.api.model;

import io.reelshelf.recommender.Book;
import io.reelshelf.recommender.Model;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the books and what they hang on. */
final class BookRows {
    private final Map<Long, List<String>> authors = new HashMap<>();
    private final Map<Long, List<String>> genres = new HashMap<>();
    private final Map<Long, Map<String, Double>> filmGenres = new HashMap<>();

    void addTo(Model.Builder model, Connection connection) throws SQLException {
        Rows.each(
                connection,
                "SELECT book_id, author FROM core.bridge_book_author ORDER BY book_id, position",
                row -> list(authors, row.getLong(1)).add(row.getString(2)));
        Rows.each(
                connection,
                "SELECT b.book_id, g.name FROM core.bridge_book_genre b JOIN core.dim_genre g ON g.genre_id = b.genre_id"
                        + " ORDER BY b.book_id, b.position",
                row -> list(genres, row.getLong(1)).add(row.getString(2)));
        Rows.each(
                connection,
                "SELECT v.book_id, g.name, v.weight FROM features.book_genre_vector v"
                        + " JOIN core.dim_genre g ON g.genre_id = v.genre_id",
                row -> filmGenres
                        .computeIfAbsent(row.getLong(1), id -> new HashMap<>())
                        .put(row.getString(2), row.getDouble(3)));
        Rows.each(
                connection,
                "SELECT b.book_id, b.title, b.series_name, b.series_position, b.publication_year, s.bayesian_score,"
                        + " s.rating_count, s.mean_rating FROM core.dim_book b"
                        + " JOIN features.book_score s ON s.book_id = b.book_id",
                row -> model.book(book(row)));
    }

    private Book book(ResultSet row) throws SQLException {
        long id = row.getLong(1);
        return new Book(
                id,
                row.getString(2),
                row.getString(3),
                nullableDouble(row, 4),
                authors.getOrDefault(id, List.of()),
                ModelLoader.nullableInteger(row, 5),
                genres.getOrDefault(id, List.of()),
                filmGenres.getOrDefault(id, Map.of()),
                row.getDouble(6),
                row.getLong(7),
                nullableDouble(row, 8));
    }

    private static List<String> list(Map<Long, List<String>> lists, long id) {
        return lists.computeIfAbsent(id, key -> new ArrayList<>(4));
    }

    private static @Nullable Double nullableDouble(ResultSet row, int column) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? null : value;
    }
}
