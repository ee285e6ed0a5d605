package io.reelshelf.api.model;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/**
 * The published model version that is current.
 *
 * @param id its id
 * @param dataSnapshot the data it was trained on
 */
record ModelVersion(String id, String dataSnapshot) {
    static Optional<ModelVersion> current(Connection connection) throws SQLException {
        try (PreparedStatement statement =
                        connection.prepareStatement("SELECT version_id, data_snapshot FROM model.version"
                                + " WHERE is_current ORDER BY created_at DESC, version_id");
                ResultSet row = statement.executeQuery()) {
            return row.next() ? Optional.of(new ModelVersion(row.getString(1), row.getString(2))) : Optional.empty();
        }
    }
}
