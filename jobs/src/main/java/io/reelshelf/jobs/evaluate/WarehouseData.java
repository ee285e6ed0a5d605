package io.reelshelf.jobs.evaluate;

import io.reelshelf.jobs.train.TrainingData;
import io.reelshelf.recommender.lab.RatedAt;
import io.reelshelf.warehouse.Warehouse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** The warehouse's ratings with their times. */
final class WarehouseData {
    private WarehouseData() {}

    static EvaluationData read(Warehouse warehouse) throws SQLException {
        TrainingData data = TrainingData.read(warehouse);
        RatedAt times = new RatedAt(data.ratings());
        try (Connection connection = warehouse.connection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT user_id, movie_id, CAST(EXTRACT(EPOCH FROM rated_at) AS BIGINT) FROM core.fact_rating")) {
            while (rows.next()) {
                times.set(rows.getInt(1), rows.getInt(2), rows.getLong(3));
            }
        }
        return new EvaluationData(data.snapshot(), data.ratings(), times, data.people(), data.movies());
    }
}
