package io.reelshelf.warehouse.server.auth;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Slows down who guesses passwords: after {@value #FREE} failures of one user from one address each further one doubles
 * the wait, from one second to {@value #LONGEST_SECONDS}; the same for an address that tries many users. A user that has
 * lately logged in from the address does not wait for the failures of others there: a dashboard with an old password locks
 * out nobody but itself. A refused client is told to wait at once, so that no thread sleeps for it. Bounded: the addresses
 * that were seen longest ago are forgotten first. Safe for many threads.
 */
final class LoginThrottle {
    static final int FREE = 3;
    static final int FREE_PER_ADDRESS = 20;
    /** So many logins of a user may be under way from one address, as a pool opens them; one once it has to wait. */
    static final int AT_ONCE = 64;

    static final long LONGEST_SECONDS = 300;
    static final int REMEMBERED = 10_000;

    private static final Duration FORGET_AFTER = Duration.ofMinutes(15);
    private static final Duration TRUSTED_FOR = Duration.ofDays(1);

    private final InstantSource clock;
    private final Map<String, Past> pasts = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Past> eldest) {
            return size() > REMEMBERED;
        }
    };

    /** What is known of an address, or of a user at one. */
    private static final class Past {
        private int failures;
        private int underWay;
        private Instant lastFailure = Instant.MIN;
        private Instant waitUntil = Instant.MIN;
        private Instant trustedUntil = Instant.MIN;

        void forget(Instant now) {
            if (lastFailure.isBefore(now.minus(FORGET_AFTER))) {
                failures = 0;
            }
        }

        void failed(int free, Instant now) {
            forget(now);
            failures++;
            lastFailure = now;
            waitUntil = failures < free
                    ? Instant.MIN
                    : now.plusSeconds(Math.min(LONGEST_SECONDS, 1L << Math.min(failures - free, 30)));
        }

        void succeeded(Instant now) {
            failures = 0;
            waitUntil = Instant.MIN;
            trustedUntil = now.plus(TRUSTED_FOR);
        }
    }

    LoginThrottle(InstantSource clock) {
        this.clock = clock;
    }

    /** One attempt; it has failed where it is closed without {@link #succeeded}. */
    final class Attempt implements AutoCloseable {
        private final String user;
        private final String address;
        private boolean success;

        private Attempt(String user, String address) {
            this.user = user;
            this.address = address;
        }

        /** Forgets the failures of this user from this address. */
        void succeeded() {
            success = true;
        }

        @Override
        public void close() {
            Instant now = clock.instant();
            synchronized (pasts) {
                Past past = past(user);
                past.underWay = Math.max(0, past.underWay - 1);
                if (success) {
                    past.succeeded(now);
                } else {
                    past.failed(FREE, now);
                    past(address).failed(FREE_PER_ADDRESS, now);
                }
            }
        }
    }

    /**
     * Begins an attempt.
     *
     * @throws AuthenticationException where the client has to wait, whatever its password is
     */
    Attempt begin(String user, InetAddress address) throws AuthenticationException {
        String addressKey = key(address);
        // A user name is as long as the client likes: its digest is not.
        String userKey = addressKey + " " + user.length() + " " + user.substring(0, Math.min(64, user.length()));
        Instant now = clock.instant();
        synchronized (pasts) {
            Past past = past(userKey);
            past.forget(now);
            refuseWaiting(past, now);
            if (past.trustedUntil.isBefore(now)) {
                refuseWaiting(past(addressKey), now);
            }
            if (past.underWay >= (past.failures < FREE ? AT_ONCE : 1)) {
                throw new AuthenticationException(
                        "28000", "too many logins of this user are under way from this address: try again in 1 s");
            }
            past.underWay++;
        }
        return new Attempt(userKey, addressKey);
    }

    private Past past(String key) {
        return pasts.computeIfAbsent(key, unseen -> new Past());
    }

    private static void refuseWaiting(Past past, Instant now) throws AuthenticationException {
        if (now.isBefore(past.waitUntil)) {
            long seconds = Math.max(1, Duration.between(now, past.waitUntil).toSeconds());
            throw new AuthenticationException(
                    "28000", "too many failed logins from this address: try again in " + seconds + " s");
        }
    }

    int remembered() {
        synchronized (pasts) {
            return pasts.size();
        }
    }

    /** An address, or the /64 network of an IPv6 one, which one machine may have to itself. */
    private static String key(InetAddress address) {
        byte[] bytes = address.getAddress();
        boolean network = address instanceof Inet6Address && !address.isLoopbackAddress();
        return HexFormat.of().formatHex(network ? Arrays.copyOf(bytes, 8) : bytes);
    }
}
