package io.reelshelf.jobs.train;

import io.reelshelf.recommender.train.Ratings;
import io.reelshelf.recommender.weights.GramMatrix;
import io.reelshelf.warehouse.Warehouse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Who computes the Gram matrix of the published weights; both give the same numbers. */
enum GramSource {
    /** The sparse kernel, from the ratings in memory. */
    KERNEL {
        @Override
        GramMatrix matrix(Warehouse warehouse, Ratings ratings, double userExponent) {
            return GramMatrix.of(ratings, userExponent);
        }
    },
    /** The warehouse, by its view {@code model.item_gram}, which joins every pair of a viewer's films. */
    WAREHOUSE {
        @Override
        GramMatrix matrix(Warehouse warehouse, Ratings ratings, double userExponent) {
            if (userExponent != VIEW_EXPONENT) {
                throw new IllegalArgumentException("model.item_gram weighs viewers by |u|^-" + VIEW_EXPONENT
                        + ": it cannot give |u|^-" + userExponent);
            }
            GramMatrix.Cells cells = GramMatrix.cells(ratings.movies());
            try (Connection connection = warehouse.connection();
                    Statement statement = connection.createStatement();
                    ResultSet rows =
                            statement.executeQuery("SELECT movie_id, other_movie_id, cell FROM model.item_gram")) {
                while (rows.next()) {
                    cells.put(
                            ratings.movieIndex(rows.getInt(1)), ratings.movieIndex(rows.getInt(2)), rows.getDouble(3));
                }
            } catch (SQLException e) {
                throw new IllegalStateException("The warehouse cannot compute the Gram matrix: " + e.getMessage(), e);
            }
            return cells.build();
        }
    };

    private static final double VIEW_EXPONENT = 0.6;

    /** The matrix over the films of these ratings, which are all that the warehouse holds. */
    abstract GramMatrix matrix(Warehouse warehouse, Ratings ratings, double userExponent);
}
