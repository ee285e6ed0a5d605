package io.reelshelf.data.files;

import io.reelshelf.data.DatasetFile;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/** Finds and opens input files, which may be gzip-compressed ({@code users.dat.gz}). */
public final class Inputs {
    private static final String GZIP = ".gz";
    private static final int BUFFER = 1 << 16;

    private Inputs() {}

    /** Where a dataset's file is in a folder, plain or compressed; empty when it is not there. */
    public static Optional<Path> find(Path folder, DatasetFile file) {
        Path plain = folder.resolve(file.name());
        Path compressed = folder.resolve(file.name() + GZIP);
        if (Files.isRegularFile(plain)) {
            return Optional.of(plain);
        }
        return Files.isRegularFile(compressed) ? Optional.of(compressed) : Optional.empty();
    }

    /** The uncompressed content; the caller closes the stream. */
    public static InputStream open(Path file) throws IOException {
        InputStream stream = new BufferedInputStream(Files.newInputStream(file), BUFFER);
        return isCompressed(file) ? new GZIPInputStream(stream, BUFFER) : stream;
    }

    /** The file's name without {@code .gz}. */
    public static String plainName(Path file) {
        String name = String.valueOf(file.getFileName());
        return isCompressed(file) ? name.substring(0, name.length() - GZIP.length()) : name;
    }

    private static boolean isCompressed(Path file) {
        return String.valueOf(file.getFileName()).endsWith(GZIP);
    }
}
