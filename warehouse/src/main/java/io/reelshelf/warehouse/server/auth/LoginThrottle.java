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
 * the wait, from one second to {@value #LONGEST_SECONDS}; the same for an address that tries many users. A refused
 * client is told to wait at once, so that no thread sleeps for it. Bounded: the addresses that failed longest ago are
 * forgotten first. Safe for many threads.
 */
final class LoginThrottle {
    static final int FREE = 3;
    static final int FREE_PER_ADDRESS = 20;
    static final long LONGEST_SECONDS = 300;
    static final int REMEMBERED = 10_000;

    private static final Duration FORGET_AFTER = Duration.ofMinutes(15);

    private final InstantSource clock;
    private final Map<String, Failures> failures = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
            return size() > REMEMBERED;
        }
    };

    private record Failures(int count, Instant last, Instant waitUntil) {}

    LoginThrottle(InstantSource clock) {
        this.clock = clock;
    }

    /** One attempt, counted as failed until it is said to have succeeded: so parallel guesses count too. */
    final class Attempt {
        private final String user;
        private final String address;

        private Attempt(String user, String address) {
            this.user = user;
            this.address = address;
        }

        /** Forgets the failures of this user from this address. */
        void succeeded() {
            synchronized (failures) {
                failures.remove(user);
                failures.computeIfPresent(
                        address,
                        (key, past) -> past.count() <= 1
                                ? null
                                : new Failures(past.count() - 1, past.last(), past.waitUntil()));
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
        synchronized (failures) {
            refuseWaiting(userKey, now);
            refuseWaiting(addressKey, now);
            count(userKey, FREE, now);
            count(addressKey, FREE_PER_ADDRESS, now);
        }
        return new Attempt(userKey, addressKey);
    }

    private void refuseWaiting(String key, Instant now) throws AuthenticationException {
        Failures past = failures.get(key);
        if (past != null && now.isBefore(past.waitUntil())) {
            long seconds = Math.max(1, Duration.between(now, past.waitUntil()).toSeconds());
            throw new AuthenticationException(
                    "28000", "too many failed logins from this address: try again in " + seconds + " s");
        }
    }

    private void count(String key, int free, Instant now) {
        Failures past = failures.get(key);
        int count = past == null || past.last().plus(FORGET_AFTER).isBefore(now) ? 1 : past.count() + 1;
        long seconds = count < free ? 0 : Math.min(LONGEST_SECONDS, 1L << Math.min(count - free, 30));
        failures.put(key, new Failures(count, now, now.plusSeconds(seconds)));
    }

    int remembered() {
        synchronized (failures) {
            return failures.size();
        }
    }

    /** An address, or the /64 network of an IPv6 one, which one machine may have to itself. */
    private static String key(InetAddress address) {
        byte[] bytes = address.getAddress();
        boolean network = address instanceof Inet6Address && !address.isLoopbackAddress();
        return HexFormat.of().formatHex(network ? Arrays.copyOf(bytes, 8) : bytes);
    }
}
