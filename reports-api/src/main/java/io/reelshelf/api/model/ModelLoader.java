package io.reelshelf.api.model;

import io.reelshelf.recommender.Model;
import io.reelshelf.recommender.Recommender;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads a model version with everything that serving it needs. Call it in a transaction: all rows are of one moment. */
final class ModelLoader {
    private static final Logger LOG = LoggerFactory.getLogger(ModelLoader.class);

    private ModelLoader() {}

    static ServingModel load(ModelVersion version, Connection connection) throws SQLException {
        long started = System.nanoTime();
        Model.Builder builder = Model.builder(version.id(), version.dataSnapshot());
        MovieRows.addTo(builder, version.id(), connection);
        new BookRows().addTo(builder, connection);
        Vocabulary vocabulary = VocabularyRows.read(connection);
        groups(builder, vocabulary, connection);
        KnownViewers viewers = ViewerRows.read(connection);
        Model model = builder.build();
        LOG.info(
                "Model {} of data {}: {} films, {} books, {} viewers, {} ratings, loaded in {} ms",
                model.version(),
                model.dataSnapshot(),
                model.movies().size(),
                model.books().size(),
                viewers.count(),
                viewers.ratingCount(),
                (System.nanoTime() - started) / 1_000_000);
        return new ServingModel(new Recommender(model), viewers, vocabulary, TitleIndex.of(model.movies()));
    }

    private static void groups(Model.Builder builder, Vocabulary vocabulary, Connection connection)
            throws SQLException {
        for (AgeGroup group : vocabulary.ageGroups()) {
            builder.groupLabel("age_group", Integer.toString(group.id()), group.label());
        }
        for (Occupation occupation : vocabulary.occupations()) {
            builder.groupLabel("occupation", Integer.toString(occupation.id()), occupation.label());
        }
        Rows.each(
                connection,
                "SELECT dimension, group_key, genre, affinity FROM features.genre_demographic_affinity",
                row -> builder.genreAffinity(row.getString(1), row.getString(2), row.getString(3), row.getDouble(4)));
        Rows.each(
                connection,
                "SELECT m.name, k.name, b.weight FROM features.genre_bridge b"
                        + " JOIN core.dim_genre m ON m.genre_id = b.movie_genre_id"
                        + " JOIN core.dim_genre k ON k.genre_id = b.book_genre_id",
                row -> builder.bridge(row.getString(1), row.getString(2), row.getDouble(3)));
    }

    static @Nullable Integer nullableInteger(ResultSet row, int column) throws SQLException {
        int value = row.getInt(column);
        return row.wasNull() ? null : value;
    }
}
