package io.reelshelf.warehouse.server.auth;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;

/**
 * Finds out whether a client is who it says: Amazon's drivers by their SHA-256 digest, all others by SCRAM-SHA-256. A
 * password in clear and MD5 are never asked for. Safe for many threads.
 *
 * <p>An unknown user goes through the same exchange with a salt of its own and gets the same message.
 */
public final class Authenticator {
    /** The longest answer that an exchange needs; what is longer is hostile. */
    public static final int MAX_ANSWER_BYTES = 4096;

    private static final int SASL = 10;
    private static final int SASL_CONTINUE = 11;
    private static final int SASL_FINAL = 12;
    private static final int REDSHIFT_DIGEST = 13;
    /** Redshift's number of SHA-256 among the digest's algorithms. */
    private static final int DIGEST_SHA256 = 0;

    private static final int NONCE_BYTES = 24;

    private final UserStore users;
    private final LoginThrottle throttle;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();

    /** Authenticates the users of a store. */
    public Authenticator(UserStore users) {
        this(users, new LoginThrottle(InstantSource.system()), InstantSource.system());
    }

    Authenticator(UserStore users, LoginThrottle throttle, InstantSource clock) {
        this.users = users;
        this.throttle = throttle;
        this.clock = clock;
    }

    /**
     * Runs the whole exchange but its end: the caller sends {@code AuthenticationOk} once it has a session for the user.
     *
     * @throws AuthenticationException where the client is refused; send its SQLSTATE and message, then hang up
     * @throws IOException where the connection breaks
     */
    public User authenticate(LoginRequest request, AuthenticationChannel channel)
            throws AuthenticationException, IOException {
        String name = request.user().toLowerCase(Locale.ROOT);
        try (LoginThrottle.Attempt attempt = throttle.begin(name, request.address())) {
            User user = proven(name, request, channel);
            attempt.succeeded();
            return user;
        }
    }

    private User proven(String name, LoginRequest request, AuthenticationChannel channel)
            throws AuthenticationException, IOException {
        Optional<UserStore.Credentials> known = users.credentials(name);
        Verifiers verifiers =
                known.map(UserStore.Credentials::verifiers).orElseGet(() -> Verifiers.ofNobody(name, users.secret()));
        boolean proven =
                request.fromRedshiftDriver() ? digest(verifiers.digest(), channel) : scram(verifiers.scram(), channel);
        if (!proven || known.isEmpty() || expired(known.get().user())) {
            throw AuthenticationException.wrongPassword(request.user());
        }
        return known.get().user();
    }

    private boolean expired(User user) {
        Instant now = clock.instant();
        return user.validUntil().filter(until -> !now.isBefore(until)).isPresent();
    }

    private boolean digest(DigestVerifier verifier, AuthenticationChannel channel)
            throws AuthenticationException, IOException {
        byte[] serverNonce = new byte[NONCE_BYTES];
        random.nextBytes(serverNonce);
        channel.send(message(REDSHIFT_DIGEST, out -> {
            out.writeInt(DIGEST_SHA256);
            out.writeInt(verifier.salt().length);
            out.write(verifier.salt());
            out.writeInt(serverNonce.length);
            out.write(serverNonce);
        }));
        ByteBuffer answer = ByteBuffer.wrap(channel.receive());
        return verifier.accepts(counted(answer), serverNonce, counted(answer));
    }

    private static byte[] counted(ByteBuffer answer) throws AuthenticationException {
        try {
            int length = answer.getInt();
            if (length < 0 || length > answer.remaining()) {
                throw AuthenticationException.badExchange("its length is wrong");
            }
            byte[] bytes = new byte[length];
            answer.get(bytes);
            return bytes;
        } catch (BufferUnderflowException e) {
            throw AuthenticationException.badExchange("it is too short");
        }
    }

    private boolean scram(ScramVerifier verifier, AuthenticationChannel channel)
            throws AuthenticationException, IOException {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        ScramExchange exchange = new ScramExchange(verifier, Base64.getEncoder().encodeToString(nonce));
        channel.send(message(
                SASL, out -> out.write((ScramExchange.MECHANISM + "\0\0").getBytes(StandardCharsets.US_ASCII))));
        String challenge = exchange.challenge(ScramExchange.initialMessage(channel.receive()));
        channel.send(message(SASL_CONTINUE, out -> out.write(challenge.getBytes(StandardCharsets.UTF_8))));
        String end = exchange.verify(new String(channel.receive(), StandardCharsets.UTF_8));
        if (end.isEmpty()) {
            return false;
        }
        channel.send(message(SASL_FINAL, out -> out.write(end.getBytes(StandardCharsets.UTF_8))));
        return true;
    }

    private interface Content {
        void write(DataOutputStream out) throws IOException;
    }

    private static byte[] message(int code, Content content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(code);
            content.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
