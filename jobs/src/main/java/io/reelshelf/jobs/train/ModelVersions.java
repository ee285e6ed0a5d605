package io.reelshelf.jobs.train;

import io.reelshelf.warehouse.Warehouse;
import io.reelshelf.warehouse.load.ModelCopy;
import io.reelshelf.warehouse.load.StagedTable;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * The published model versions. A version appears with all of its rows, or not at all; readers see the old one until then.
 */
final class ModelVersions {
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

    /** All versions, the newest first. */
    List<PublishedVersion> all() {
        return warehouse.jdbi().withHandle(ModelVersions::all);
    }

    private static List<PublishedVersion> all(Handle handle) {
        return handle.createQuery("SELECT version_id, created_at, data_snapshot, is_current FROM model.version"
                        + " ORDER BY created_at DESC, version_id")
                .map((row, context) -> new PublishedVersion(
                        row.getString(1),
                        row.getTimestamp(2).toLocalDateTime().toString(),
                        row.getString(3),
                        row.getBoolean(4)))
                .list();
    }

    /** Makes a version that is published already the current one. */
    void makeCurrent(String versionId) {
        warehouse.jdbi().useTransaction(handle -> markCurrent(handle, versionId));
    }

    /**
     * Makes a former version current, in one transaction: readers swap to it as they do to a new one.
     *
     * @param wanted a version's id; without one, the newest that is older than the current one
     * @throws TrainException if there is no such version
     */
    PublishedVersion rollback(Optional<String> wanted) {
        return warehouse.jdbi().inTransaction(handle -> {
            List<PublishedVersion> versions = all(handle);
            PublishedVersion target = (wanted.isPresent() ? byId(versions, wanted.get()) : beforeCurrent(versions))
                    .orElseThrow(() -> TrainException.noSuchVersion(
                            wanted.orElse("before the current one"),
                            versions.stream().map(PublishedVersion::versionId).toList()));
            markCurrent(handle, target.versionId());
            return target.asCurrent();
        });
    }

    private static Optional<PublishedVersion> byId(List<PublishedVersion> versions, String id) {
        return versions.stream()
                .filter(version -> version.versionId().equals(id))
                .findFirst();
    }

    private static Optional<PublishedVersion> beforeCurrent(List<PublishedVersion> newestFirst) {
        return newestFirst.stream()
                .dropWhile(version -> !version.current())
                .skip(1)
                .findFirst();
    }

    /** Publishes a version, makes it current, and forgets all but the newest few. */
    void publish(NewVersion version, List<StagedTable> tables, int keep) {
        ModelCopy copy = new ModelCopy(warehouse);
        warehouse.jdbi().useTransaction(handle -> {
            for (StagedTable table : tables) {
                copy.copy(handle, table, version.id());
            }
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
