package io.reelshelf.warehouse.load;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The rows of {@code catalog.load_ledger} and what hangs on them, inside one transaction. */
final class Ledger {
    private static final int HASH_DIGITS = 12;

    private final Handle handle;

    Ledger(Handle handle) {
        this.handle = handle;
    }

    /** A load that has not been superseded. */
    record Entry(String loadId, String contentHash) {}

    Optional<Entry> current(Subject subject) {
        return handle.select(
                        "SELECT load_id, content_hash FROM catalog.load_ledger "
                                + "WHERE subject = ? AND superseded_at IS NULL",
                        subject.key())
                .map((row, context) -> new Entry(row.getString(1), row.getString(2)))
                .findFirst();
    }

    /** Subject, content and a running number: the same content may come back after another. */
    String nextId(Subject subject, String contentHash) {
        long former = handle.select("SELECT COUNT(*) FROM catalog.load_ledger WHERE subject = ?", subject.key())
                .mapTo(Long.class)
                .one();
        String hash = contentHash.substring(0, Math.min(HASH_DIGITS, contentHash.length()));
        return subject.key() + "-" + hash + "-" + (former + 1);
    }

    /** Rejected rows and profiles describe the current load only; the ledger and the source files keep the history. */
    void forgetDetails(Subject subject) {
        for (String table : new String[] {"quality.rejected", "quality.profile"}) {
            handle.execute(
                    "DELETE FROM " + table
                            + " WHERE load_id IN (SELECT load_id FROM catalog.load_ledger WHERE subject = ?)",
                    subject.key());
        }
    }

    void record(LoadRequest request, String loadId, LocalDateTime now) {
        for (DatasetFile file : request.files()) {
            handle.execute(
                    "INSERT INTO catalog.dataset (load_id, dataset, role, source_file, format, encoding, compression, "
                            + "bytes, row_count, content_hash, column_schema, discovered_at) "
                            + "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    loadId,
                    request.dataset(),
                    file.role(),
                    file.sourceFile(),
                    file.format(),
                    file.encoding(),
                    file.compression(),
                    file.bytes(),
                    file.rowCount(),
                    file.contentHash(),
                    file.columnSchema(),
                    LocalDateTime.ofInstant(file.discoveredAt(), ZoneOffset.UTC));
        }
        handle.execute(
                "UPDATE catalog.load_ledger SET superseded_at = ? WHERE subject = ? AND superseded_at IS NULL",
                now,
                request.subject().key());
        LoadCounts counts = request.counts();
        handle.execute(
                "INSERT INTO catalog.load_ledger (load_id, subject, dataset, content_hash, lake_path, rows_in, "
                        + "rows_loaded, rows_rejected, rows_duplicate, loaded_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                loadId,
                request.subject().key(),
                request.dataset(),
                request.contentHash(),
                request.lakePath(),
                counts.rowsIn(),
                counts.loaded(),
                counts.rejected(),
                counts.duplicate(),
                now);
    }
}
