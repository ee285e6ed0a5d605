package io.reelshelf.warehouse.server.auth;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;

/**
 * What is kept of a password for the digest of Amazon's drivers: SHA-256(password ‖ salt). A client shows that it knows
 * it by SHA-256(that ‖ server's nonce ‖ client's nonce), so who reads this hash can log in with it.
 */
final class DigestVerifier {
    private final byte[] salt;
    private final byte[] hash;

    private DigestVerifier(byte[] salt, byte[] hash) {
        if (hash.length != Digests.LENGTH) {
            throw new IllegalArgumentException("Not a digest verifier.");
        }
        this.salt = salt.clone();
        this.hash = hash.clone();
    }

    /** Of a hash that was made before. */
    static DigestVerifier ofHash(byte[] salt, byte[] hash) {
        return new DigestVerifier(salt, hash);
    }

    byte[] salt() {
        return salt.clone();
    }

    static DigestVerifier of(String password, byte[] salt) {
        return new DigestVerifier(salt, Digests.sha256(password.getBytes(StandardCharsets.UTF_8), salt));
    }

    /** Reads {@code REDSHIFT-SHA-256$salt:hash}. */
    static DigestVerifier parse(String text) {
        String[] parts = text.split("[$:]", -1);
        if (parts.length != 3 || !parts[0].equals("REDSHIFT-SHA-256")) {
            throw new IllegalArgumentException("Not a digest verifier.");
        }
        Base64.Decoder decoder = Base64.getDecoder();
        return new DigestVerifier(decoder.decode(parts[1]), decoder.decode(parts[2]));
    }

    /** The form that {@link #parse} reads. */
    String text() {
        Base64.Encoder encoder = Base64.getEncoder();
        return "REDSHIFT-SHA-256$" + encoder.encodeToString(salt) + ":" + encoder.encodeToString(hash);
    }

    /** True where the answer was made with the password, over these nonces. In constant time. */
    boolean accepts(byte[] answer, byte[] serverNonce, byte[] clientNonce) {
        return MessageDigest.isEqual(Digests.sha256(hash, serverNonce, clientNonce), answer);
    }
}
