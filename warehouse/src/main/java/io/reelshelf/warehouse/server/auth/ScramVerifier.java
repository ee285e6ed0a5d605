package io.reelshelf.warehouse.server.auth;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;

/**
 * What is kept of a password for SCRAM-SHA-256 (RFC 5802, RFC 7677): enough to check a proof, not to make one.
 */
final class ScramVerifier {
    /** The least that RFC 7677 allows, and what clients take without delay. */
    static final int ITERATIONS = 4096;

    private final byte[] salt;
    private final int iterations;
    private final byte[] storedKey;
    private final byte[] serverKey;

    /** Of keys that were made before: the stored one is SHA-256 of the client's. */
    ScramVerifier(byte[] salt, int iterations, byte[] storedKey, byte[] serverKey) {
        if (iterations < ITERATIONS || storedKey.length != Digests.LENGTH || serverKey.length != Digests.LENGTH) {
            throw new IllegalArgumentException("Not a SCRAM-SHA-256 verifier.");
        }
        this.salt = salt.clone();
        this.iterations = iterations;
        this.storedKey = storedKey.clone();
        this.serverKey = serverKey.clone();
    }

    /** Random, one a user. */
    byte[] salt() {
        return salt.clone();
    }

    /** How many rounds of PBKDF2 a client runs. */
    int iterations() {
        return iterations;
    }

    static ScramVerifier of(String password, byte[] salt, int iterations) {
        byte[] prepared = SaslPrep.prepare(password).getBytes(StandardCharsets.UTF_8);
        byte[] salted = Digests.stretch(prepared, salt, iterations);
        byte[] storedKey = Digests.sha256(Digests.hmac(salted, "Client Key"));
        return new ScramVerifier(salt, iterations, storedKey, Digests.hmac(salted, "Server Key"));
    }

    /** Reads PostgreSQL's form, {@code SCRAM-SHA-256$iterations:salt$storedKey:serverKey}. */
    static ScramVerifier parse(String text) {
        String[] parts = text.split("[$:]", -1);
        if (parts.length != 5 || !parts[0].equals("SCRAM-SHA-256")) {
            throw new IllegalArgumentException("Not a SCRAM-SHA-256 verifier.");
        }
        Base64.Decoder decoder = Base64.getDecoder();
        return new ScramVerifier(
                decoder.decode(parts[2]),
                Integer.parseInt(parts[1]),
                decoder.decode(parts[3]),
                decoder.decode(parts[4]));
    }

    /** PostgreSQL's form, as in its {@code pg_authid.rolpassword}. */
    String text() {
        Base64.Encoder encoder = Base64.getEncoder();
        return "SCRAM-SHA-256$" + iterations + ":" + encoder.encodeToString(salt) + "$"
                + encoder.encodeToString(storedKey) + ":" + encoder.encodeToString(serverKey);
    }

    /** True where the proof was made with the password, over this exchange. In constant time. */
    boolean accepts(byte[] proof, String authMessage) {
        if (proof.length != Digests.LENGTH) {
            return false;
        }
        byte[] clientKey = Digests.hmac(storedKey, authMessage);
        for (int i = 0; i < clientKey.length; i++) {
            clientKey[i] ^= proof[i];
        }
        return MessageDigest.isEqual(Digests.sha256(clientKey), storedKey);
    }

    /** The signature that shows the client that the server knows the verifier. */
    byte[] signature(String authMessage) {
        return Digests.hmac(serverKey, authMessage);
    }
}
