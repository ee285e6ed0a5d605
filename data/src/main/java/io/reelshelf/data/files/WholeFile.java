package io.reelshelf.data.files;

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
public final class WholeFile {
    /** Writes a file's content to a stream. */
    @FunctionalInterface
    public interface Content {
        /** Writes all of it; the caller closes the stream. */
        void writeTo(OutputStream stream) throws IOException;
    }

    private static final int BUFFER = 1 << 18;

    private WholeFile() {}

    /**
     * Writes a file, with the folders above it, in place of the one that may be there.
     *
     * @throws DataException with {@link DataError#CANNOT_WRITE} when that fails; nothing is left behind then
     */
    public static void write(Path file, Content content) {
        // A name of its own, so that two processes that write the same file do not mix.
        Path part = file.resolveSibling(file.getFileName() + "." + UUID.randomUUID() + ".part");
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            try (OutputStream stream = new BufferedOutputStream(Files.newOutputStream(part), BUFFER)) {
                content.writeTo(stream);
            }
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new DataException(
                    DataError.CANNOT_WRITE,
                    "cannot write " + file + " (" + e + "); check the folder's rights and the free space",
                    e);
        } finally {
            deletePart(part);
        }
    }

    /** Does nothing after success: the part has become the file. */
    private static void deletePart(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            throw new DataException(DataError.CANNOT_WRITE, "cannot remove the unfinished " + part + ": " + e, e);
        }
    }
}
