package io.reelshelf.jobs.train;

import io.reelshelf.recommender.train.Ratings;
import io.reelshelf.recommender.weights.GramMatrix;
import io.reelshelf.warehouse.Warehouse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;

/** Who computes the Gram matrix of the published weights; both give the same numbers. */
enum GramSource {
    /** The sparse kernel, from the ratings in memory. */
    KERNEL {
        @Override
        GramMatrix matrix(Warehouse warehouse, Ratings ratings, double userExponent) {
            return GramMatrix.of(ratings, userExponent);
        }
    },
    /** The warehouse, by {@code gram.sql}: it defines the numbers, and joins every pair of a viewer's films to say them. */
    WAREHOUSE {
        @Override
        GramMatrix matrix(Warehouse warehouse, Ratings ratings, double userExponent) {
            GramMatrix.Cells cells = GramMatrix.cells(ratings.movies());
            try (Connection connection = warehouse.connection();
                    PreparedStatement statement = connection.prepareStatement(sql())) {
                statement.setDouble(1, -userExponent);
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        cells.put(
                                ratings.movieIndex(rows.getInt(1)),
                                ratings.movieIndex(rows.getInt(2)),
                                rows.getDouble(3));
                    }
                }
            } catch (SQLException e) {
                throw new IllegalStateException("The warehouse cannot compute the Gram matrix: " + e.getMessage(), e);
            }
            return cells.build();
        }
    };

    /** The matrix over the films of these ratings, which are all that the warehouse holds. */
    abstract GramMatrix matrix(Warehouse warehouse, Ratings ratings, double userExponent);

    private static String sql() {
        try (InputStream text = GramSource.class.getResourceAsStream("gram.sql")) {
            return new String(Objects.requireNonNull(text, "gram.sql").readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
