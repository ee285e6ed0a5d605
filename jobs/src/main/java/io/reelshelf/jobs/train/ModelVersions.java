package io.reelshelf.jobs.train;

import io.reelshelf.warehouse.Warehouse;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * The published model versions. A version appears with all of its rows, or not at all; readers see the old one until then.
 *
 * <p>The rows are computed where the features lie, by plain SQL that both engines run: nothing is carried out of the
 * warehouse and back.
 */
final class ModelVersions {
    private static final String ITEM_WEIGHTS = """
            INSERT INTO model.item_weight (version_id, movie_id, neighbour_id, weight)
            SELECT ?, movie_id, neighbour_id, similarity
            FROM features.movie_similarity
            """;

    /** The formula is that of {@link io.reelshelf.recommender.train.DemographicPrior}, which a test holds it to. */
    private static final String DEMOGRAPHIC_PRIOR = """
            INSERT INTO model.demographic_prior (version_id, dimension, group_key, movie_id, log_lift)
            WITH film AS (
              SELECT movie_id, SUM(likes) AS likes
              FROM features.movie_demographic_rating
              WHERE dimension = 'gender'
              GROUP BY movie_id
              HAVING SUM(likes) > 0
            ),
            whole AS (
              SELECT
                CAST(SUM(likes) AS DOUBLE PRECISION) + 0.5 * COUNT(*) AS likes,
                CAST(? AS DOUBLE PRECISION) * COUNT(*) AS shrinkage
              FROM film
            ),
            share AS (
              SELECT film.movie_id, film.likes, (film.likes + 0.5) / whole.likes AS share, whole.shrinkage
              FROM film CROSS JOIN whole
            ),
            demographic_group AS (
              SELECT dimension, group_key, SUM(likes) AS likes
              FROM features.movie_demographic_rating
              WHERE dimension IN ('gender', 'age_group', 'occupation', 'state')
              GROUP BY dimension, group_key
              HAVING SUM(likes) > 0
            )
            SELECT ?, demographic_group.dimension, demographic_group.group_key, share.movie_id,
              LN((COALESCE(rated.likes, 0) + share.shrinkage * share.share)
                / (demographic_group.likes + share.shrinkage) / share.share)
            FROM demographic_group
            CROSS JOIN share
            LEFT JOIN features.movie_demographic_rating AS rated
              ON rated.dimension = demographic_group.dimension
              AND rated.group_key = demographic_group.group_key
              AND rated.movie_id = share.movie_id
            UNION ALL
            SELECT ?, 'all', 'all', share.movie_id,
              LN((share.likes + 0.5) / (CAST(? AS DOUBLE PRECISION) + 1))
            FROM share
            """;

    private final Warehouse warehouse;
    private final Clock clock;

    ModelVersions(Warehouse warehouse, Clock clock) {
        this.warehouse = warehouse;
        this.clock = clock;
    }

    /** A version's metrics as JSON, if it is published. */
    Optional<String> metrics(String versionId) {
        return warehouse
                .jdbi()
                .withHandle(handle -> handle.createQuery("SELECT metrics FROM model.version WHERE version_id = ?")
                        .bind(0, versionId)
                        .mapTo(String.class)
                        .findFirst());
    }

    /** Makes a version that is published already the current one. */
    void makeCurrent(String versionId) {
        warehouse.jdbi().useTransaction(handle -> markCurrent(handle, versionId));
    }

    /** Publishes a version, makes it current, and forgets all but the newest few. */
    void publish(NewVersion version, int keep) {
        warehouse.jdbi().useTransaction(handle -> {
            handle.execute(ITEM_WEIGHTS, version.id());
            handle.execute(DEMOGRAPHIC_PRIOR, version.shrinkage(), version.id(), version.id(), version.users());
            handle.execute(
                    "INSERT INTO model.version (version_id, created_at, data_snapshot, settings, metrics, is_current) "
                            + "VALUES (?, ?, ?, ?, ?, false)",
                    version.id(),
                    LocalDateTime.now(clock.withZone(ZoneOffset.UTC)),
                    version.dataSnapshot(),
                    version.settings(),
                    version.metrics());
            markCurrent(handle, version.id());
            forget(handle, keep);
        });
    }

    /** How many rows a version has in one of its tables, {@code item_weight} or {@code demographic_prior}. */
    long rows(String table, String versionId) {
        return warehouse
                .jdbi()
                .withHandle(
                        handle -> handle.createQuery("SELECT COUNT(*) FROM model." + table + " WHERE version_id = ?")
                                .bind(0, versionId)
                                .mapTo(Long.class)
                                .one());
    }

    private static void markCurrent(Handle handle, String versionId) {
        handle.execute("UPDATE model.version SET is_current = (version_id = ?)", versionId);
    }

    private static void forget(Handle handle, int keep) {
        List<String> old = handle.createQuery(
                        "SELECT version_id FROM model.version ORDER BY is_current DESC, created_at DESC, version_id")
                .mapTo(String.class)
                .list();
        for (String versionId : old.subList(Math.min(keep, old.size()), old.size())) {
            handle.execute("DELETE FROM model.item_weight WHERE version_id = ?", versionId);
            handle.execute("DELETE FROM model.demographic_prior WHERE version_id = ?", versionId);
            handle.execute("DELETE FROM model.version WHERE version_id = ?", versionId);
        }
    }
}
