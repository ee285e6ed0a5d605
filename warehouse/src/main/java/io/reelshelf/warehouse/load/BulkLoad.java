package io.reelshelf.warehouse.load;

import io.reelshelf.warehouse.Warehouse;
import io.reelshelf.warehouse.WarehouseError;
import io.reelshelf.warehouse.WarehouseException;
import io.reelshelf.warehouse.profile.TableProfiler;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/**
 * Replaces one subject of the warehouse by a staged snapshot, in one transaction: raw and core rows, rejected rows,
 * profiles, source files and ledger change together or not at all. A process killed on the way leaves the last good
 * state.
 */
public final class BulkLoad {
    private final Warehouse warehouse;
    private final CopyStatements copies;
    private final Clock clock;
    private final @Nullable S3Staging staging;

    /** Loads into an open, migrated warehouse; on Redshift with the cluster's default IAM role. */
    public BulkLoad(Warehouse warehouse) {
        this(warehouse, null, "default");
    }

    /**
     * Loads by way of S3, as a Redshift cluster needs.
     *
     * @param staging where the files are copied to first; null for a warehouse that reads files of this machine
     * @param iamRole the cluster's role that may read them: an ARN, or {@code default} for its own
     */
    public BulkLoad(Warehouse warehouse, @Nullable S3Staging staging, String iamRole) {
        this.warehouse = warehouse;
        this.staging = staging;
        this.copies = new CopyStatements(warehouse, iamRole);
        this.clock = Clock.systemUTC();
    }

    /** The content hash of the subject's current load; empty where it was never loaded. */
    public Optional<String> currentHash(Subject subject) {
        return warehouse
                .jdbi()
                .withHandle(handle -> new Ledger(handle).current(subject).map(Ledger.Entry::contentHash));
    }

    /**
     * Loads a snapshot: all of it, or, on any failure, nothing. Loading what is loaded already changes nothing.
     *
     * @throws WarehouseException where tables or files are missing, counts differ or a check is violated
     */
    public LoadOutcome load(LoadRequest request) {
        long start = System.nanoTime();
        checkTables(request);
        if (staging == null) {
            StagedFiles.check(warehouse, request);
            return load(request, start);
        }
        try (S3Staging.Copies copied = staging.copy(UUID.randomUUID().toString(), request.tables())) {
            return load(request.withTables(copied.tables()), start);
        }
    }

    private LoadOutcome load(LoadRequest request, long start) {
        try {
            return warehouse.jdbi().inTransaction(handle -> {
                Optional<Ledger.Entry> current = new Ledger(handle).current(request.subject());
                if (current.isPresent() && current.get().contentHash().equals(request.contentHash())) {
                    return new LoadOutcome(
                            LoadOutcome.Status.UNCHANGED, current.get().loadId(), Map.of(), secondsSince(start));
                }
                String loadId = replace(handle, request);
                return new LoadOutcome(
                        LoadOutcome.Status.LOADED, loadId, rowCounts(handle, request.subject()), secondsSince(start));
            });
        } catch (JdbiException e) {
            throw new WarehouseException(
                    WarehouseError.STATEMENT_FAILED,
                    "Loading " + request.subject().key() + " from " + request.lakePath()
                            + " failed and was rolled back: " + firstLine(e),
                    e);
        }
    }

    private String replace(Handle handle, LoadRequest request) {
        Subject subject = request.subject();
        Ledger ledger = new Ledger(handle);
        LocalDateTime now = LocalDateTime.now(clock.withZone(ZoneOffset.UTC));
        String loadId = ledger.nextId(subject, request.contentHash());
        ledger.forgetDetails(subject);
        for (String table : subject.rawTables()) {
            handle.execute("DELETE FROM raw." + table);
        }
        StagedCopy staged = new StagedCopy(handle, warehouse.dialect(), copies);
        for (StagedTable table : request.tables()) {
            staged.copy(table, loadId);
        }
        run(handle, SqlScript.read("/conform/" + subject.key() + ".sql"));
        run(handle, SqlScript.read("/conform/genre_bridge.sql"));
        LoadChecks.run(handle);
        for (String table : subject.rawTables()) {
            TableProfiler.profile(handle, loadId, request.dataset(), "raw." + table);
        }
        ledger.record(request, loadId, now);
        return loadId;
    }

    private static void run(Handle handle, SqlScript script) {
        for (SqlScript.Statement statement : script.statements()) {
            handle.execute(statement.sql());
        }
    }

    private static void checkTables(LoadRequest request) {
        List<String> given = request.tables().stream().map(StagedTable::table).toList();
        List<String> wanted = request.subject().rawTables();
        List<String> missing =
                wanted.stream().filter(table -> !given.contains(table)).toList();
        List<String> unknown = given.stream()
                .filter(table -> !wanted.contains(table) && !table.equals(StagedTable.REJECTED))
                .toList();
        if (!missing.isEmpty() || !unknown.isEmpty() || Set.copyOf(given).size() != given.size()) {
            throw new WarehouseException(
                    WarehouseError.WRONG_TABLES,
                    "A load of " + request.subject().key() + " stages each of " + wanted + " once, and maybe "
                            + StagedTable.REJECTED + "; the request has " + given + ".");
        }
    }

    private static Map<String, Long> rowCounts(Handle handle, Subject subject) {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (String table : subject.tables()) {
            counts.put(
                    table,
                    handle.select("SELECT COUNT(*) FROM " + table)
                            .mapTo(Long.class)
                            .one());
        }
        return counts;
    }

    private static String firstLine(JdbiException e) {
        Throwable cause = e.getCause() == null ? e : e.getCause();
        return String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
    }

    private static double secondsSince(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
