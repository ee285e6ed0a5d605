package io.reelshelf.api.model;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the values in which a person can be described. */
final class VocabularyRows {
    private VocabularyRows() {}

    static Vocabulary read(Connection connection) throws SQLException {
        List<AgeGroup> ageGroups = new ArrayList<>();
        Rows.each(
                connection,
                "SELECT age_group_id, label, min_age, max_age FROM core.dim_age_group ORDER BY min_age",
                row -> ageGroups.add(new AgeGroup(
                        row.getInt(1), row.getString(2), row.getInt(3), ModelLoader.nullableInteger(row, 4))));
        List<Occupation> occupations = new ArrayList<>();
        Rows.each(
                connection,
                "SELECT occupation_id, label FROM core.dim_occupation ORDER BY occupation_id",
                row -> occupations.add(new Occupation(row.getInt(1), row.getString(2))));
        List<String> genres = new ArrayList<>();
        Rows.each(
                connection,
                "SELECT DISTINCT g.name FROM core.dim_genre g JOIN core.bridge_movie_genre b ON b.genre_id = g.genre_id"
                        + " ORDER BY g.name",
                row -> genres.add(row.getString(1)));
        return new Vocabulary(
                ageGroups,
                occupations,
                genres,
                states(connection, "SELECT zip, state FROM core.dim_zip"),
                states(connection, "SELECT zip3, state FROM core.dim_zip3"));
    }

    private static Map<String, String> states(Connection connection, String sql) throws SQLException {
        Map<String, String> states = new HashMap<>();
        Rows.each(connection, sql, row -> states.put(row.getString(1), row.getString(2)));
        return states;
    }
}
