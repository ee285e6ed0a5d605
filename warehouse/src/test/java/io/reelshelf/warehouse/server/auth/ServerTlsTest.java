package io.reelshelf.warehouse.server.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyStore;
import java.util.concurrent.CompletableFuture;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerTlsTest {
    @TempDir
    static Path home;

    private static ServerTls tls;

    @BeforeAll
    static void makeCertificate() throws IOException {
        tls = ServerTls.ofHome(home);
    }

    @Test
    void keepsItsKeyFromOthersAndIsMadeOnce() throws IOException {
        Path key = home.resolve("tls/server.key");
        String made = Files.readString(key);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                .isEqualTo("rw-------");
        ServerTls.ofHome(home);
        assertThat(key).hasContent(made);
        assertThat(home.resolve("tls")).isDirectoryNotContaining("glob:**.p12");
    }

    @Test
    void speaksTlsWithAClientThatVerifiesTheCertificateAndTheHost() throws Exception {
        assertThat(handshake("TLSv1.3")).isEqualTo("TLSv1.3");
        assertThat(handshake("TLSv1.2")).isEqualTo("TLSv1.2");
    }

    @Test
    void refusesOlderProtocols() {
        assertThatThrownBy(() -> handshake("TLSv1.1")).isInstanceOf(SSLException.class);
    }

    @Test
    void saysWhatIsWrongWithFilesOfTheUser() throws IOException {
        Path wrong = home.resolve("wrong.pem");
        Files.writeString(wrong, "-----BEGIN RSA PRIVATE KEY-----\nAAAA\n-----END RSA PRIVATE KEY-----\n");
        assertThatThrownBy(() -> ServerTls.of(tls.certificate(), wrong)).hasMessageContaining("openssl pkcs8 -topk8");
        assertThatThrownBy(() -> ServerTls.of(wrong, home.resolve("tls/server.key")))
                .hasMessageContaining("--tls-cert");
    }

    private static String handshake(String protocol) throws Exception {
        InetAddress loopback = InetAddress.getByAddress("localhost", new byte[] {127, 0, 0, 1});
        try (ServerSocket listener = new ServerSocket(0, 1, loopback);
                Socket plain = new Socket(loopback, listener.getLocalPort());
                Socket accepted = listener.accept()) {
            CompletableFuture<Void> server = CompletableFuture.runAsync(() -> {
                try {
                    SSLSocket secured = tls.secure(accepted);
                    secured.getOutputStream().write(secured.getInputStream().read());
                } catch (IOException e) {
                    // The client's side says what went wrong.
                }
            });
            SSLSocket client = (SSLSocket)
                    trusting().getSocketFactory().createSocket(plain, "localhost", listener.getLocalPort(), true);
            client.setEnabledProtocols(new String[] {protocol});
            SSLParameters parameters = client.getSSLParameters();
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
            client.setSSLParameters(parameters);
            client.getOutputStream().write(42);
            assertThat(client.getInputStream().read()).isEqualTo(42);
            server.join();
            return client.getSession().getProtocol();
        }
    }

    private static SSLContext trusting() throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setCertificateEntry(
                "server", PemFiles.certificates(tls.certificate()).get(0));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }
}
