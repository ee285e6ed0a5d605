package io.reelshelf.warehouse.server.auth;

import java.security.SecureRandom;
import java.util.Arrays;

/**
 * What is kept of one password: a verifier for each exchange. Neither holds the password.
 *
 * @param scram for PostgreSQL's clients
 * @param digest for Amazon's drivers
 */
record Verifiers(ScramVerifier scram, DigestVerifier digest) {
    private static final int SALT_BYTES = 16;

    /** New salts and verifiers of a password. */
    static Verifiers of(String password, SecureRandom random) {
        byte[] scramSalt = new byte[SALT_BYTES];
        byte[] digestSalt = new byte[SALT_BYTES];
        random.nextBytes(scramSalt);
        random.nextBytes(digestSalt);
        return new Verifiers(
                ScramVerifier.of(password, scramSalt, ScramVerifier.ITERATIONS),
                DigestVerifier.of(password, digestSalt));
    }

    /**
     * Verifiers that no password matches, for a user who does not exist: always the same for one name, so that asking
     * twice tells nothing.
     *
     * @param secret the server's own, never shown
     */
    static Verifiers ofNobody(String user, byte[] secret) {
        byte[] scramSalt = Arrays.copyOf(Digests.hmac(secret, "scram salt " + user), SALT_BYTES);
        byte[] digestSalt = Arrays.copyOf(Digests.hmac(secret, "digest salt " + user), SALT_BYTES);
        byte[] key = Digests.hmac(secret, "key " + user);
        return new Verifiers(
                new ScramVerifier(scramSalt, ScramVerifier.ITERATIONS, key, key),
                DigestVerifier.ofHash(digestSalt, key));
    }
}
