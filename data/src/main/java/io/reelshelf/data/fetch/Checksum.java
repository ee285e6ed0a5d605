package io.reelshelf.data.fetch;

import io.reelshelf.data.DataError;
import io.reelshelf.data.DataException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Compares a file with the size and the MD5 that its publisher gives. */
final class Checksum {
    private Checksum() {}

    /**
     * Passes when the file is the published one.
     *
     * @throws DataException with {@link DataError#CHECKSUM_MISMATCH} when it is not
     */
    static void check(Path file, Archive archive) {
        try {
            long bytes = Files.size(file);
            if (bytes != archive.bytes()) {
                throw mismatch(file, bytes + " bytes", archive.bytes() + " bytes");
            }
            String md5 = md5(file);
            if (!md5.equals(archive.md5())) {
                throw mismatch(file, "MD5 " + md5, archive.md5());
            }
        } catch (IOException e) {
            throw new DataException(DataError.CANNOT_READ, "cannot read " + file + ": " + e.getMessage(), e);
        }
    }

    private static DataException mismatch(Path file, String found, String published) {
        return new DataException(
                DataError.CHECKSUM_MISMATCH,
                file + " is not the published file: " + found + ", published " + published + "; fetch it again");
    }

    private static String md5(Path file) throws IOException {
        try (InputStream stream = Files.newInputStream(file);
                DigestInputStream digesting = new DigestInputStream(stream, MessageDigest.getInstance("MD5"))) {
            digesting.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digesting.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has MD5", e);
        }
    }
}
