package io.reelshelf.api.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The content security policy: everything from this server, nothing from elsewhere. Browsers take an import map only
 * inline, so the inline scripts of the start page are allowed by their hash (CSP Level 3, "hash-source"). Style attributes
 * are allowed because the charts' tooltips set them.
 */
final class ContentPolicy {
    private static final Pattern INLINE_SCRIPT =
            Pattern.compile("<script\\b(?![^>]*\\bsrc=)[^>]*>(.*?)</script>", Pattern.DOTALL);

    private ContentPolicy() {}

    static String forStartPage() {
        return policy(hashes(startPage()));
    }

    static String policy(String scriptHashes) {
        return "default-src 'none'; script-src 'self'" + scriptHashes
                + "; style-src 'self'; style-src-attr 'unsafe-inline'; img-src 'self' data:; font-src 'self'"
                + "; connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'"
                + "; frame-ancestors 'none'";
    }

    /** Each inline script as {@code  'sha256-…'}, with a blank in front. */
    static String hashes(String html) {
        StringBuilder hashes = new StringBuilder();
        Matcher script = INLINE_SCRIPT.matcher(html);
        while (script.find()) {
            hashes.append(" 'sha256-").append(sha256(script.group(1))).append('\'');
        }
        return hashes.toString();
    }

    private static String startPage() {
        try (InputStream in = ContentPolicy.class.getResourceAsStream("/web/index.html")) {
            return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException exception) {
            throw new UncheckedIOException("Cannot read web/index.html from the jar", exception);
        }
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException exception) {
            throw new IllegalStateException("Every Java platform has SHA-256", exception);
        }
    }
}
