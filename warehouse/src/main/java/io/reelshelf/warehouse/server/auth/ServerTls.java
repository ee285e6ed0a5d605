package io.reelshelf.warehouse.server.auth;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;

/** The server's certificate, and TLS 1.2 or 1.3 with it. Safe for many threads. */
public final class ServerTls {
    private static final String[] PROTOCOLS = {"TLSv1.3", "TLSv1.2"};

    private final SSLContext context;
    private final Path certificate;

    private ServerTls(SSLContext context, Path certificate) {
        this.context = context;
        this.certificate = certificate;
    }

    /**
     * With the user's own certificate.
     *
     * @param certificate PEM, the server's first, then those that signed it
     * @param key PEM, PKCS#8, not encrypted
     * @throws IOException where a file cannot be read or is not what it should be; the message says what to do
     */
    public static ServerTls of(Path certificate, Path key) throws IOException {
        try {
            List<X509Certificate> chain = PemFiles.certificates(certificate);
            PrivateKey privateKey = PemFiles.privateKey(key, chain.get(0).getPublicKey());
            return new ServerTls(context(chain, privateKey), certificate);
        } catch (NoSuchFileException e) {
            throw new IOException("There is no file " + e.getFile() + ": see --tls-cert and --tls-key.", e);
        }
    }

    /**
     * With the certificate of a home, made on the first call: {@code tls/server.crt}, which clients may trust, and {@code
     * tls/server.key}, which the owner alone can read.
     */
    public static ServerTls ofHome(Path home) throws IOException {
        GeneratedCertificate files = GeneratedCertificate.in(home.resolve("tls"));
        return of(files.certificate(), files.key());
    }

    /** The certificate's file, for {@code sslrootcert} of clients that verify it. */
    public Path certificate() {
        return certificate;
    }

    /**
     * Encrypts an accepted connection, after the answer 'S' to its {@code SSLRequest}; the handshake runs on the first
     * read, within the socket's time-out. Nothing that came before it may be kept: it was not encrypted.
     */
    public SSLSocket secure(Socket plain) throws IOException {
        SSLSocket socket = (SSLSocket) context.getSocketFactory().createSocket(plain, null, true);
        socket.setUseClientMode(false);
        socket.setEnabledProtocols(PROTOCOLS);
        return socket;
    }

    private static SSLContext context(List<X509Certificate> chain, PrivateKey key) throws IOException {
        try {
            // It stays in memory: PKCS12 would derive a key by 10,000 rounds, once to put it in and once to read it.
            KeyStore store = KeyStore.getInstance("JKS");
            store.load(null, null);
            char[] inMemoryOnly = new char[0];
            store.setKeyEntry("server", key, inMemoryOnly, chain.toArray(X509Certificate[]::new));
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(store, inMemoryOnly);
            SSLContext context = SSLContext.getInstance("TLS");
            // Clients bring no certificates, so none has to be trusted.
            context.init(keys.getKeyManagers(), new TrustManager[0], null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IOException("TLS cannot be set up with this certificate: " + e.getMessage(), e);
        }
    }
}
