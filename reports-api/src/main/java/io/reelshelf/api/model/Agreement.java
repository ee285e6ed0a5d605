package io.reelshelf.api.model;

import io.reelshelf.warehouse.DataSnapshot;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * Whether a model, the features and the loaded data are of one snapshot. Serving reads all three: a model of other data would
 * put its weights on films that it never saw.
 */
final class Agreement {
    private static final List<String> FEATURES = List.of(
            "features.book_genre_vector",
            "features.book_score",
            "features.genre_bridge",
            "features.genre_demographic_affinity",
            "features.movie_demographic_rating",
            "features.movie_rating_stats");

    private Agreement() {}

    /** What contradicts what; empty when the version can be served. */
    static Optional<String> contradiction(ModelVersion version, Connection connection) throws SQLException {
        String snapshot = DataSnapshot.current(connection).id();
        if (!snapshot.equals(version.dataSnapshot())) {
            return Optional.of("model " + version.id() + " was trained on data " + version.dataSnapshot()
                    + ", the warehouse now holds " + snapshot);
        }
        for (String view : FEATURES) {
            if (!isBuiltFrom(snapshot, view, connection)) {
                return Optional.of(view + " was not built from data " + snapshot + ", which the warehouse now holds");
            }
        }
        return Optional.empty();
    }

    private static boolean isBuiltFrom(String snapshot, String view, Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "SELECT 1 FROM catalog.feature_view WHERE view_name = ? AND data_snapshot = ?")) {
            statement.setString(1, view);
            statement.setString(2, snapshot);
            try (ResultSet row = statement.executeQuery()) {
                return row.next();
            }
        }
    }
}
