package io.reelshelf.jobs.evaluate.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** The id of file contents, so that a figure says what it was measured on. */
final class FileHash {
    private static final int DIGITS = 16;
    private static final int BUFFER = 1 << 16;

    private FileHash() {}

    /** The start of the SHA-256 of the files, one after the other. */
    static String of(List<Path> files) {
        MessageDigest digest = sha256();
        byte[] buffer = new byte[BUFFER];
        for (Path file : files) {
            try (InputStream bytes = Files.newInputStream(file)) {
                for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
                    digest.update(buffer, 0, read);
                }
            } catch (IOException e) {
                throw DataFileException.unreadable(file, e);
            }
        }
        return HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
