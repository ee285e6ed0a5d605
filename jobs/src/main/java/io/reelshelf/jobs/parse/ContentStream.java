package io.reelshelf.jobs.parse;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import org.apache.flink.core.fs.FSDataInputStream;
import org.apache.flink.core.fs.FileSystem;
import org.apache.flink.core.fs.Path;

/** The content of a raw file, decompressed, from some byte on; through Flink's file systems, so that a plugin can add one. */
public final class ContentStream implements Closeable {
    private static final int BUFFER_BYTES = 256 * 1024;

    private final InputStream stream;

    private ContentStream(InputStream stream) {
        this.stream = stream;
    }

    /** Opens the content at byte {@code start}; in a compressed file, by reading up to it. */
    public static ContentStream open(SourceFile file, long start) throws IOException {
        return open(file.address(), file.gzip(), start);
    }

    /** Opens the content of the file at this address. */
    public static ContentStream open(String address, boolean gzip, long start) throws IOException {
        Path path = new Path(address);
        FSDataInputStream raw = FileSystem.get(path.toUri()).open(path);
        try {
            if (gzip) {
                InputStream content = new GZIPInputStream(new BufferedInputStream(raw, BUFFER_BYTES), BUFFER_BYTES);
                content.skipNBytes(start);
                return new ContentStream(content);
            }
            raw.seek(start);
            return new ContentStream(raw);
        } catch (IOException | RuntimeException e) {
            raw.close();
            throw e;
        }
    }

    /** The bytes. */
    public InputStream stream() {
        return stream;
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }
}
