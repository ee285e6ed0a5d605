package io.reelshelf.api.model;

import java.sql.Connection;
import java.sql.SQLException;

/** Reads the known viewers and their ratings. */
final class ViewerRows {
    private ViewerRows() {}

    static KnownViewers read(Connection connection) throws SQLException {
        KnownViewers.Builder viewers = new KnownViewers.Builder();
        Rows.each(
                connection,
                "SELECT user_id, gender, age_group_id, occupation_id, state FROM core.dim_user ORDER BY user_id",
                row -> viewers.viewer(
                        row.getInt(1),
                        new Demographic(row.getString(2), row.getInt(3), row.getInt(4), row.getString(5))));
        Rows.each(
                connection,
                "SELECT user_id, movie_id, rating FROM core.fact_rating ORDER BY user_id, movie_id",
                row -> viewers.rating(row.getInt(1), row.getInt(2), row.getInt(3)));
        return viewers.build();
    }
}
