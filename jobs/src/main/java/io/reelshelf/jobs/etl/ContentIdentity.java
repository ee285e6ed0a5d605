package io.reelshelf.jobs.etl;

import io.reelshelf.data.reference.ReferenceFile;
import io.reelshelf.jobs.discover.Discovered;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * The identity of a load: the raw content, the reference tables that it is joined with, and the version of the rules that
 * read it. Equal identities give equal rows; neither a file's name nor its compression counts.
 */
final class ContentIdentity {
    /** Raise it when parsing, cleaning or the staged columns change, so that the same files are loaded anew. */
    private static final String RULES = "rules 1";

    private ContentIdentity() {}

    static String ofReference() {
        MessageDigest digest = start();
        for (ReferenceFile file : ReferenceFile.values()) {
            try (InputStream content = file.open()) {
                digest.update(content.readAllBytes());
            } catch (IOException e) {
                throw new IllegalStateException("A file of the class path cannot be read: " + file.fileName(), e);
            }
        }
        return hex(digest);
    }

    static String of(String dataset, List<Discovered> files, String reference) {
        MessageDigest digest = start();
        add(digest, dataset);
        add(digest, reference);
        for (Discovered file : files) {
            add(
                    digest,
                    file.source().role().label() + ' ' + file.source().format().label() + ' ' + file.contentHash());
        }
        return hex(digest);
    }

    /** The hash of one file's bytes. */
    static String ofBytes(byte[] content) {
        MessageDigest digest = sha256();
        digest.update(content);
        return hex(digest);
    }

    private static MessageDigest start() {
        MessageDigest digest = sha256();
        add(digest, RULES);
        return digest;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    private static void add(MessageDigest digest, String line) {
        digest.update((line + '\n').getBytes(StandardCharsets.UTF_8));
    }

    private static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }
}
