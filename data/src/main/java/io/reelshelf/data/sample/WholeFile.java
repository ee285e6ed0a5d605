package io.reelshelf.data.sample;

import io.reelshelf.data.DataError;
import io.reelshelf.data.DataException;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;

/** Writes a file so that it appears whole or not at all. */
final class WholeFile {
    /** Writes a file's content to a stream. */
    @FunctionalInterface
    interface Content {
        void writeTo(OutputStream stream) throws IOException;
    }

    private static final int BUFFER = 1 << 18;

    private WholeFile() {}

    static void write(Path file, Content content) {
        // A name of its own, so that two processes that write the same file do not mix.
        Path part = file.resolveSibling(file.getFileName() + "." + UUID.randomUUID() + ".part");
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            try (OutputStream stream = new BufferedOutputStream(Files.newOutputStream(part), BUFFER)) {
                content.writeTo(stream);
            }
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            deleteQuietly(part, e);
            throw new DataException(
                    DataError.CANNOT_WRITE,
                    "cannot write " + file + " (" + e + "); check the folder's rights and the free space",
                    e);
        }
    }

    private static void deleteQuietly(Path part, IOException reason) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            reason.addSuppressed(e);
        }
    }
}
