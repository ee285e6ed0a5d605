package io.reelshelf.warehouse.features;

import io.reelshelf.sql.View;
import io.reelshelf.sql.emit.Engine;
import io.reelshelf.sql.emit.SqlText;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Names a view's definition: equal hash, equal rows from equal tables. */
public final class SqlHash {
    private SqlHash() {}

    /** SHA-256, hexadecimal, of its SELECT as the engine reads it and of how it is kept; comments and layout do not count. */
    public static String of(View view, Engine engine) {
        return sha256(view.header().materialization().key() + "\n" + SqlText.of(view.query(), engine));
    }

    static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
