package io.reelshelf.warehouse.server.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LoginThrottleTest {
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");
    private LoginThrottle throttle;
    private InetAddress home;
    private InetAddress elsewhere;

    @BeforeEach
    void setUp() throws UnknownHostException {
        throttle = new LoginThrottle(() -> now);
        home = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
        elsewhere = InetAddress.getByAddress(new byte[] {10, 0, 0, 7});
    }

    @Test
    void aGuesserGetsAHandfulOfAttemptsAnHour() {
        Instant end = now.plus(Duration.ofHours(1));
        int attempts = 0;
        while (now.isBefore(end)) {
            try {
                fail("anna", home);
                attempts++;
            } catch (AuthenticationException e) {
                assertThat(e.sqlState()).isEqualTo("28000");
            }
            now = now.plusMillis(500);
        }
        assertThat(attempts).isBetween(10, 30);
    }

    @Test
    void anotherUserOrAddressDoesNotWait() throws AuthenticationException {
        failUntilRefused("anna", home);
        assertThatCode(() -> throttle.begin("boris", home)).doesNotThrowAnyException();
        assertThatCode(() -> throttle.begin("anna", elsewhere)).doesNotThrowAnyException();
    }

    @Test
    void oneAddressMayNotTryManyUsers() {
        assertThatThrownBy(() -> {
                    for (int user = 0; user < 100; user++) {
                        fail("user" + user, home);
                    }
                })
                .isInstanceOf(AuthenticationException.class)
                .hasMessageContaining("try again in");
    }

    @Test
    void aSuccessForgetsTheFailures() throws AuthenticationException {
        for (int login = 0; login < 200; login++) {
            fail("anna", home);
            fail("anna", home);
            succeed("anna", home);
        }
    }

    @Test
    void whoHasLoggedInDoesNotWaitForTheFailuresOfOthersAtTheAddress() throws AuthenticationException {
        succeed("anna", home);
        assertThatThrownBy(() -> {
                    for (int user = 0; user < 100; user++) {
                        fail("user" + user, home);
                    }
                })
                .isInstanceOf(AuthenticationException.class);
        succeed("anna", home);
        assertThatThrownBy(() -> throttle.begin("boris", home)).isInstanceOf(AuthenticationException.class);
        now = now.plus(Duration.ofDays(2));
        assertThatCode(() -> succeed("boris", home)).doesNotThrowAnyException();
    }

    @Test
    void aPoolMayLogInAtOnceAndAGuesserMayNot() throws AuthenticationException {
        List<LoginThrottle.Attempt> pool = new ArrayList<>();
        for (int login = 0; login < LoginThrottle.AT_ONCE; login++) {
            pool.add(throttle.begin("anna", home));
        }
        assertThatThrownBy(() -> throttle.begin("anna", home)).hasMessageContaining("under way");
        pool.forEach(LoginThrottle.Attempt::close);
        now = now.plusSeconds(LoginThrottle.LONGEST_SECONDS + 1);
        throttle.begin("anna", home);
        assertThatThrownBy(() -> throttle.begin("anna", home)).hasMessageContaining("under way");
    }

    @Test
    void memoryIsBoundedHoweverManyNamesAreTried() throws UnknownHostException {
        for (int i = 0; i < 3 * LoginThrottle.REMEMBERED; i++) {
            InetAddress address =
                    InetAddress.getByAddress(new byte[] {10, (byte) (i >> 16), (byte) (i >> 8), (byte) i});
            assertThatCode(() -> fail("anna", address)).doesNotThrowAnyException();
        }
        assertThat(throttle.remembered()).isEqualTo(LoginThrottle.REMEMBERED);
    }

    private void fail(String user, InetAddress address) throws AuthenticationException {
        throttle.begin(user, address).close();
    }

    private void succeed(String user, InetAddress address) throws AuthenticationException {
        try (LoginThrottle.Attempt attempt = throttle.begin(user, address)) {
            attempt.succeeded();
        }
    }

    private void failUntilRefused(String user, InetAddress address) {
        assertThatThrownBy(() -> {
                    for (int attempt = 0; attempt < 20; attempt++) {
                        fail(user, address);
                    }
                })
                .isInstanceOf(AuthenticationException.class);
    }
}
