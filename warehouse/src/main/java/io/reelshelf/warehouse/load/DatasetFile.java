package io.reelshelf.warehouse.load;

import java.time.Instant;
import java.util.Objects;

/**
 * One source file as it was found: a row of {@code catalog.dataset}.
 *
 * @param role what the file holds, such as {@code ratings}
 * @param sourceFile its path or address as given
 * @param format such as {@code double-colon} or {@code csv}
 * @param encoding such as {@code ISO-8859-1}
 * @param compression {@code none} or {@code gzip}
 * @param bytes its size on disk
 * @param rowCount its data rows, the header not counted
 * @param contentHash hexadecimal hash of its bytes
 * @param columnSchema the inferred columns, as JSON
 * @param discoveredAt when it was read
 */
public record DatasetFile(
        String role,
        String sourceFile,
        String format,
        String encoding,
        String compression,
        long bytes,
        long rowCount,
        String contentHash,
        String columnSchema,
        Instant discoveredAt) {
    public DatasetFile {
        Objects.requireNonNull(role);
        Objects.requireNonNull(sourceFile);
        Objects.requireNonNull(format);
        Objects.requireNonNull(encoding);
        Objects.requireNonNull(compression);
        Objects.requireNonNull(contentHash);
        Objects.requireNonNull(columnSchema);
        Objects.requireNonNull(discoveredAt);
        if (bytes < 0 || rowCount < 0) {
            throw new IllegalArgumentException(
                    sourceFile + ": negative size: " + bytes + " bytes, " + rowCount + " rows");
        }
    }
}
