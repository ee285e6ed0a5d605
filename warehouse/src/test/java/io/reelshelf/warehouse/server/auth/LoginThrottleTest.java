package io.reelshelf.warehouse.server.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
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
                throttle.begin("anna", home);
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
                        throttle.begin("user" + user, home);
                    }
                })
                .isInstanceOf(AuthenticationException.class)
                .hasMessageContaining("try again in");
    }

    @Test
    void aSuccessForgetsTheFailures() throws AuthenticationException {
        for (int login = 0; login < 200; login++) {
            throttle.begin("anna", home).succeeded();
        }
        assertThatCode(() -> throttle.begin("anna", home)).doesNotThrowAnyException();
    }

    @Test
    void memoryIsBoundedHoweverManyNamesAreTried() throws UnknownHostException {
        for (int i = 0; i < 3 * LoginThrottle.REMEMBERED; i++) {
            InetAddress address =
                    InetAddress.getByAddress(new byte[] {10, (byte) (i >> 16), (byte) (i >> 8), (byte) i});
            assertThatCode(() -> throttle.begin("anna", address)).doesNotThrowAnyException();
        }
        assertThat(throttle.remembered()).isEqualTo(LoginThrottle.REMEMBERED);
    }

    private void failUntilRefused(String user, InetAddress address) {
        assertThatThrownBy(() -> {
                    for (int attempt = 0; attempt < 20; attempt++) {
                        throttle.begin(user, address);
                    }
                })
                .isInstanceOf(AuthenticationException.class);
    }
}
