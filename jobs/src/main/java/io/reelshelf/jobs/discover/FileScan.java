package io.reelshelf.jobs.discover;

import io.reelshelf.data.DatasetFile;
import io.reelshelf.data.FileFormat;
import io.reelshelf.jobs.JobsError;
import io.reelshelf.jobs.JobsException;
import io.reelshelf.jobs.parse.Chunk;
import io.reelshelf.jobs.parse.ContentStream;
import io.reelshelf.jobs.parse.RecordReader;
import io.reelshelf.jobs.parse.RecordText;
import io.reelshelf.jobs.parse.SourceFile;
import java.io.IOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** One sequential pass over one file: content hash, row count, chunks and schema. */
final class FileScan {
    static final long CHUNK_BYTES = 4L * 1024 * 1024;

    private final DatasetFile declared;
    private final SourceFile source;
    private final SchemaCheck check;
    private final RowSample sample = new RowSample();
    private final List<Chunk> chunks = new ArrayList<>();
    private List<String> names;
    private long rows;

    FileScan(DatasetFile declared, SourceFile source) {
        this.declared = declared;
        this.source = source;
        this.check = new SchemaCheck(declared, source.address());
        this.names = declared.columnNames();
    }

    Discovered scan(long storedBytes, Instant now) {
        MessageDigest digest = sha256();
        try (ContentStream content = ContentStream.open(source, 0)) {
            DigestInputStream hashed = new DigestInputStream(content.stream(), digest);
            readAll(new RecordReader(hashed, source.recordRule(), 0, 1));
        } catch (IOException e) {
            throw new JobsException(
                    JobsError.FILE_UNREADABLE,
                    source.address() + " cannot be read: " + e.getMessage() + "; mend or fetch the file again",
                    e);
        }
        if (rows == 0) {
            throw new JobsException(
                    JobsError.FILE_EMPTY, source.address() + " has no rows; mend or fetch the file again");
        }
        List<FoundColumn> columns = check.check(sample.rows(), names);
        SourceFile found = new SourceFile(
                source.index(),
                source.dataset(),
                source.role(),
                source.format(),
                source.charsetName(),
                source.address(),
                source.name(),
                source.gzip(),
                source.declaredColumns(),
                names);
        String hash = HexFormat.of().formatHex(digest.digest());
        return new Discovered(found, hash, storedBytes, rows, chunks, columns, now);
    }

    private void readAll(RecordReader records) throws IOException {
        RecordText text = new RecordText(source);
        if (declared.format() == FileFormat.CSV && records.next()) {
            names = check.checkHeader(List.of(text.fields(records)));
        }
        long chunkStart = records.nextOffset();
        long chunkLine = records.nextLine();
        while (records.next()) {
            rows++;
            if (sample.wantsNext()) {
                sample.add(text.fields(records));
            }
            boolean full = records.nextOffset() - chunkStart >= CHUNK_BYTES;
            if (full && !source.gzip()) {
                chunks.add(new Chunk(source.index(), chunkStart, records.nextOffset(), chunkLine));
                chunkStart = records.nextOffset();
                chunkLine = records.nextLine();
            }
        }
        if (records.nextOffset() > chunkStart) {
            chunks.add(new Chunk(source.index(), chunkStart, records.nextOffset(), chunkLine));
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
