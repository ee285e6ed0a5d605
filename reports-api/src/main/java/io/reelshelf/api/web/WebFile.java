package io.reelshelf.api.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/** One file, ready to send: as it is and compressed. */
final class WebFile {
    private static final Map<String, String> TEXT_TYPES = Map.of(
            "html", "text/html;charset=utf-8",
            "js", "text/javascript;charset=utf-8",
            "mjs", "text/javascript;charset=utf-8",
            "css", "text/css;charset=utf-8",
            "json", "application/json",
            "webmanifest", "application/manifest+json",
            "svg", "image/svg+xml",
            "txt", "text/plain;charset=utf-8");
    private static final Map<String, String> BINARY_TYPES =
            Map.of("png", "image/png", "ico", "image/x-icon", "webp", "image/webp", "woff2", "font/woff2");

    private final String contentType;
    private final String etag;
    private final byte[] bytes;
    private final byte[] gzip;

    private WebFile(String contentType, String etag, byte[] bytes, byte[] gzip) {
        this.contentType = contentType;
        this.etag = etag;
        this.bytes = bytes;
        this.gzip = gzip;
    }

    static WebFile of(String path, byte[] bytes) {
        String extension = path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        String text = TEXT_TYPES.get(extension);
        String type = text == null ? BINARY_TYPES.getOrDefault(extension, "application/octet-stream") : text;
        return new WebFile(type, "\"" + sha256(bytes) + "\"", bytes, text == null ? bytes : compress(bytes));
    }

    /** By its extension. */
    String contentType() {
        return contentType;
    }

    /** Of its content: a jar's dates are all equal (reproducible build), so date and size do not tell versions apart. */
    String etag() {
        return etag;
    }

    byte[] bytes() {
        return bytes;
    }

    /** Compressed, or the bytes as they are if the kind does not compress. */
    byte[] gzip() {
        return gzip;
    }

    boolean compressed() {
        return gzip != bytes;
    }

    private static byte[] compress(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 2 + 64);
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException exception) {
            throw new UncheckedIOException("Cannot compress in memory", exception);
        }
        return out.toByteArray();
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 16);
        } catch (NoSuchAlgorithmException exception) {
            throw new IllegalStateException("Every Java platform has SHA-256", exception);
        }
    }
}
