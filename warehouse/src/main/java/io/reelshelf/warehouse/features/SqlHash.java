package io.reelshelf.warehouse.features;

import io.reelshelf.sql.View;
import io.reelshelf.sql.emit.Engine;
import io.reelshelf.sql.emit.SqlText;
import io.reelshelf.sql.header.Materialization;
import io.reelshelf.sql.header.Materialization.Incremental;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Names a view's definition: equal hash, equal rows from equal tables, held to equal checks. */
public final class SqlHash {
    private SqlHash() {}

    /**
     * SHA-256, hexadecimal, of its SELECT as the engine reads it, of how it is kept (an incremental one's event time and
     * lookback too) and of its checks, so that a new check sees the rows before anybody trusts it; comments and layout do not
     * count.
     */
    public static String of(View view, Engine engine) {
        String checks = view.header().checks().stream()
                .map(check -> "\n" + check.failures(view.name(), UnaryOperator.identity()))
                .collect(Collectors.joining());
        return sha256(kept(view.header().materialization()) + "\n" + SqlText.of(view.query(), engine) + checks);
    }

    private static String kept(Materialization materialization) {
        return materialization instanceof Incremental how
                ? how.key() + " " + how.eventTime() + " " + how.lookback()
                : materialization.key();
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
