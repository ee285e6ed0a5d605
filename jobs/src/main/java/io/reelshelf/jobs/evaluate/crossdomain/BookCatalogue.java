package io.reelshelf.jobs.evaluate.crossdomain;

import io.reelshelf.recommender.Book;
import io.reelshelf.recommender.Model;
import io.reelshelf.recommender.Movie;
import io.reelshelf.warehouse.DataSnapshot;
import io.reelshelf.warehouse.Warehouse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads what the bridge from films to books is served from: films, books, the genre map, and the groups' affinities. */
final class BookCatalogue {
    private interface RowReader {
        void read(ResultSet row) throws SQLException;
    }

    private final Connection connection;
    private final Map<Long, List<String>> authors = new HashMap<>();
    private final Map<Long, List<String>> genres = new HashMap<>();
    private final Map<Long, Map<String, Double>> filmGenres = new HashMap<>();

    private BookCatalogue(Connection connection) {
        this.connection = connection;
    }

    /** A model without item weights and prior: books are ranked without them. */
    static Model read(Warehouse warehouse) throws SQLException {
        try (Connection connection = warehouse.connection()) {
            connection.setAutoCommit(false);
            String snapshot = DataSnapshot.current(connection).id();
            checkBuilt(warehouse, snapshot);
            Model.Builder builder = Model.builder("books", snapshot);
            new BookCatalogue(connection).addTo(builder);
            connection.rollback();
            Model model = builder.build();
            if (model.books().isEmpty()) {
                throw new CrossDomainException(
                        CrossDomainError.NO_BOOKS,
                        "The warehouse holds no books: load some, ./reelshelf etl --books FILE");
            }
            return model;
        }
    }

    private static void checkBuilt(Warehouse warehouse, String snapshot) {
        for (String view : List.of("book_genre_vector", "book_score", "genre_bridge", "movie_rating_stats")) {
            long built = warehouse
                    .jdbi()
                    .withHandle(handle -> handle.createQuery(
                                    "SELECT COUNT(*) FROM catalog.feature_view WHERE view_name = ? AND data_snapshot = ?")
                            .bind(0, "features." + view)
                            .bind(1, snapshot)
                            .mapTo(Long.class)
                            .one());
            if (built == 0) {
                throw new CrossDomainException(
                        CrossDomainError.NO_BOOKS,
                        "features." + view + " is not built from the data at hand: run ./reelshelf features build");
            }
        }
    }

    private void addTo(Model.Builder model) throws SQLException {
        Map<Integer, List<String>> movieGenres = new HashMap<>();
        each(
                "SELECT b.movie_id, g.name FROM core.bridge_movie_genre b JOIN core.dim_genre g"
                        + " ON g.genre_id = b.genre_id ORDER BY b.movie_id, g.name",
                row -> movieGenres
                        .computeIfAbsent(row.getInt(1), id -> new ArrayList<>())
                        .add(row.getString(2)));
        each(
                "SELECT m.movie_id, m.title, m.release_year, COALESCE(s.ratings, 0), COALESCE(s.mean_rating, 0),"
                        + " COALESCE(s.bayesian_mean, 0) FROM core.dim_movie m"
                        + " LEFT JOIN features.movie_rating_stats s ON s.movie_id = m.movie_id",
                row -> model.movie(new Movie(
                        row.getInt(1),
                        row.getString(2),
                        integer(row, 3),
                        movieGenres.getOrDefault(row.getInt(1), List.of()),
                        row.getLong(4),
                        row.getDouble(5),
                        row.getDouble(6))));
        each(
                "SELECT dimension, group_key, genre, affinity FROM features.genre_demographic_affinity",
                row -> model.genreAffinity(row.getString(1), row.getString(2), row.getString(3), row.getDouble(4)));
        each(
                "SELECT m.name, k.name, b.weight FROM features.genre_bridge b"
                        + " JOIN core.dim_genre m ON m.genre_id = b.movie_genre_id"
                        + " JOIN core.dim_genre k ON k.genre_id = b.book_genre_id",
                row -> model.bridge(row.getString(1), row.getString(2), row.getDouble(3)));
        addBooks(model);
    }

    private void addBooks(Model.Builder model) throws SQLException {
        each(
                "SELECT book_id, author FROM core.bridge_book_author ORDER BY book_id, position",
                row -> list(authors, row.getLong(1)).add(row.getString(2)));
        each(
                "SELECT b.book_id, g.name FROM core.bridge_book_genre b JOIN core.dim_genre g"
                        + " ON g.genre_id = b.genre_id ORDER BY b.book_id, b.position",
                row -> list(genres, row.getLong(1)).add(row.getString(2)));
        each(
                "SELECT v.book_id, g.name, v.weight FROM features.book_genre_vector v"
                        + " JOIN core.dim_genre g ON g.genre_id = v.genre_id",
                row -> filmGenres
                        .computeIfAbsent(row.getLong(1), id -> new HashMap<>())
                        .put(row.getString(2), row.getDouble(3)));
        each(
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
                decimal(row, 4),
                authors.getOrDefault(id, List.of()),
                integer(row, 5),
                genres.getOrDefault(id, List.of()),
                filmGenres.getOrDefault(id, Map.of()),
                row.getDouble(6),
                row.getLong(7),
                decimal(row, 8));
    }

    private void each(String sql, RowReader reader) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                reader.read(rows);
            }
        }
    }

    private static List<String> list(Map<Long, List<String>> lists, long id) {
        return lists.computeIfAbsent(id, key -> new ArrayList<>(4));
    }

    private static @Nullable Integer integer(ResultSet row, int column) throws SQLException {
        int value = row.getInt(column);
        return row.wasNull() ? null : value;
    }

    private static @Nullable Double decimal(ResultSet row, int column) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? null : value;
    }
}
