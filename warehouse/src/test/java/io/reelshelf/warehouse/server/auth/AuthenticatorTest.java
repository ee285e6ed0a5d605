package io.reelshelf.warehouse.server.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazon.redshift.util.ExtensibleDigest;
import io.reelshelf.warehouse.Warehouse;
import io.reelshelf.warehouse.testing.ServerFile;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The digest by the hash of Amazon's own driver; SCRAM with a real client is in the client tests. */
class AuthenticatorTest {
    private static final String PASSWORD = "correct horse battery";

    @TempDir
    Path folder;

    private Warehouse file;
    private UserStore users;
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");

    @BeforeEach
    void setUp() {
        file = ServerFile.open(folder.resolve("w.duckdb"));
        users = new UserStore(file.jdbi());
    }

    @AfterEach
    void tearDown() {
        file.close();
    }

    /** A client that answers a digest as Amazon's driver does. */
    private static final class DigestClient implements AuthenticationChannel {
        private final String password;
        private final List<byte[]> salts = new ArrayList<>();
        private byte[] serverNonce = new byte[0];

        DigestClient(String password) {
            this.password = password;
        }

        @Override
        public void send(byte[] body) {
            ByteBuffer message = ByteBuffer.wrap(body);
            assertThat(message.getInt()).as("request").isEqualTo(13);
            assertThat(message.getInt()).as("algorithm").isZero();
            byte[] salt = new byte[message.getInt()];
            message.get(salt);
            salts.add(salt);
            serverNonce = new byte[message.getInt()];
            message.get(serverNonce);
            assertThat(message.remaining()).isZero();
        }

        @Override
        public byte[] receive() {
            byte[] clientNonce = "1700000000000".getBytes(StandardCharsets.US_ASCII);
            byte[] digest = ExtensibleDigest.encode(
                    clientNonce,
                    password.getBytes(StandardCharsets.UTF_8),
                    salts.get(salts.size() - 1),
                    "SHA-256",
                    serverNonce);
            return ByteBuffer.allocate(8 + digest.length + clientNonce.length)
                    .putInt(digest.length)
                    .put(digest)
                    .putInt(clientNonce.length)
                    .put(clientNonce)
                    .array();
        }
    }

    @Test
    void admitsAUserByTheDigestOfAmazonsDriver() throws Exception {
        users.add("anna", PASSWORD, false, null);
        assertThat(authenticator()
                        .authenticate(redshift("Anna"), new DigestClient(PASSWORD))
                        .name())
                .isEqualTo("anna");
    }

    @Test
    void tellsWrongPasswordsAndUnknownUsersInTheSameWords() {
        users.add("anna", PASSWORD, false, null);
        Authenticator authenticator = authenticator();
        for (String user : new String[] {"anna", "nobody"}) {
            assertThatThrownBy(() -> authenticator.authenticate(redshift(user), new DigestClient("wrong password")))
                    .isInstanceOfSatisfying(
                            AuthenticationException.class,
                            e -> assertThat(e.sqlState()).isEqualTo("28P01"))
                    .hasMessage("password authentication failed for user \"" + user + "\"");
        }
    }

    @Test
    void anUnknownUserHasASaltOfHisOwnThatNeverChanges() {
        DigestClient client = new DigestClient("wrong password");
        for (String user : new String[] {"nobody", "nobody", "somebody"}) {
            assertThatThrownBy(() -> authenticator().authenticate(redshift(user), client))
                    .isInstanceOf(AuthenticationException.class);
        }
        assertThat(client.salts.get(0)).isEqualTo(client.salts.get(1)).isNotEqualTo(client.salts.get(2));
        assertThat(client.salts.get(0)).hasSize(16);
    }

    @Test
    void aPasswordThatEndedOrWasChangedAdmitsNobody() throws Exception {
        users.add("anna", PASSWORD, false, now.plusSeconds(60));
        authenticator().authenticate(redshift("anna"), new DigestClient(PASSWORD));
        assertThat(users.changePassword("anna", "another battery staple")).isTrue();
        assertThatThrownBy(() -> authenticator().authenticate(redshift("anna"), new DigestClient(PASSWORD)))
                .isInstanceOf(AuthenticationException.class);
        authenticator().authenticate(redshift("anna"), new DigestClient("another battery staple"));
        now = now.plusSeconds(60);
        assertThatThrownBy(() ->
                        authenticator().authenticate(redshift("anna"), new DigestClient("another battery staple")))
                .isInstanceOf(AuthenticationException.class);
    }

    @Test
    void refusesAnswersThatLieAboutTheirLength() {
        users.add("anna", PASSWORD, false, null);
        for (byte[] answer : new byte[][] {
            {}, {0, 0}, {127, -1, -1, -1}, {-1, -1, -1, -1}, {0, 0, 0, 0}, {0, 0, 0, 1, 7}, {0, 0, 0, 0, 0, 0, 0, 0}
        }) {
            AuthenticationChannel channel = new AuthenticationChannel() {
                @Override
                public void send(byte[] body) {}

                @Override
                public byte[] receive() {
                    return answer;
                }
            };
            assertThatThrownBy(() -> authenticator().authenticate(redshift("anna"), channel))
                    .isInstanceOf(AuthenticationException.class);
            assertThatThrownBy(() -> authenticator().authenticate(request("anna", ""), channel))
                    .isInstanceOf(AuthenticationException.class);
        }
    }

    @Test
    void theFileHoldsNoPassword() throws IOException {
        users.add("anna", PASSWORD, false, null);
        file.close();
        assertThat(new String(Files.readAllBytes(folder.resolve("w.duckdb")), StandardCharsets.ISO_8859_1))
                .contains("SCRAM-SHA-256$")
                .doesNotContain(PASSWORD);
    }

    @Test
    void refusesWeakPasswordsAndNamesThatNeedQuotes() {
        for (String weak : new String[] {"", "short", "aaaaaaaaaaaaaaaa", "my-anna-password", "x".repeat(300)}) {
            assertThatThrownBy(() -> users.add("anna", weak, false, null)).isInstanceOf(IllegalArgumentException.class);
        }
        for (String name : new String[] {"", "Anna", "a\"b", "a b", "public", "1a", "a".repeat(64)}) {
            assertThatThrownBy(() -> users.add(name, PASSWORD, false, null))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(users.list()).isEmpty();
    }

    @Test
    void theFirstUserIsMadeOnceWithAPasswordThatOnlyItsOwnerCanRead() throws IOException {
        String password = FirstUser.ensure(users, folder).orElseThrow();
        Path kept = folder.resolve(FirstUser.PASSWORD_FILE);
        assertThat(kept).hasContent(password);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(kept)))
                .isEqualTo("rw-------");
        assertThat(users.find("reelshelf").orElseThrow().superuser()).isTrue();
        assertThat(FirstUser.ensure(users, folder)).isEmpty();
    }

    private Authenticator authenticator() {
        InstantSource clock = () -> now;
        return new Authenticator(users, new LoginThrottle(clock), clock);
    }

    private static LoginRequest redshift(String user) {
        return request(user, "Redshift JDBC Driver 2.3.0");
    }

    private static LoginRequest request(String user, String driver) {
        return new LoginRequest(user, driver, InetAddress.getLoopbackAddress(), true);
    }
}
