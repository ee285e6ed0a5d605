package io.reelshelf.jobs.discover;

import io.reelshelf.jobs.parse.Chunk;
import io.reelshelf.jobs.parse.SourceFile;
import java.time.Instant;
import java.util.List;

/**
 * What one pass over a file found.
 *
 * @param source the file
 * @param contentHash SHA-256 of its decompressed content, in hexadecimal
 * @param storedBytes its size as stored
 * @param rows its rows, a header not counted
 * @param chunks its pieces; one piece where it is compressed
 * @param columns its schema
 * @param discoveredAt when
 */
public record Discovered(
        SourceFile source,
        String contentHash,
        long storedBytes,
        long rows,
        List<Chunk> chunks,
        List<FoundColumn> columns,
        Instant discoveredAt) {
    /** Copies the lists. */
    public Discovered {
        chunks = List.copyOf(chunks);
        columns = List.copyOf(columns);
    }
}
