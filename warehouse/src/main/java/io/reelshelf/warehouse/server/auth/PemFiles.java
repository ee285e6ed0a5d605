package io.reelshelf.warehouse.server.auth;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;

/** Reads and writes certificates and keys as PEM. */
final class PemFiles {
    private static final String BEGIN_KEY = "-----BEGIN PRIVATE KEY-----";
    private static final String END_KEY = "-----END PRIVATE KEY-----";
    private static final Base64.Encoder LINES = Base64.getMimeEncoder(64, new byte[] {'\n'});

    private PemFiles() {}

    static List<X509Certificate> certificates(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            List<X509Certificate> chain = CertificateFactory.getInstance("X.509").generateCertificates(in).stream()
                    .map(X509Certificate.class::cast)
                    .toList();
            if (chain.isEmpty()) {
                throw new IOException("The file " + file + " holds no certificate: give one in PEM with --tls-cert.");
            }
            return chain;
        } catch (CertificateException e) {
            throw new IOException(
                    "The file " + file + " is not a certificate in PEM (" + e.getMessage() + "): see --tls-cert.", e);
        }
    }

    /** Reads the key that belongs to a public one. */
    static PrivateKey privateKey(Path file, PublicKey partner) throws IOException {
        String text = Files.readString(file);
        int begin = text.indexOf(BEGIN_KEY);
        int end = text.indexOf(END_KEY);
        if (begin < 0 || end < begin) {
            throw new IOException("The file " + file + " holds no plain PKCS#8 key (" + BEGIN_KEY
                    + "). Convert it: openssl pkcs8 -topk8 -nocrypt -in KEY -out " + file);
        }
        try {
            byte[] encoded = Base64.getMimeDecoder().decode(text.substring(begin + BEGIN_KEY.length(), end));
            return KeyFactory.getInstance(partner.getAlgorithm()).generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IOException(
                    "The key in " + file + " is not a " + partner.getAlgorithm()
                            + " key as its certificate needs: give the two that belong together.",
                    e);
        }
    }

    static String text(X509Certificate certificate) throws CertificateException {
        return "-----BEGIN CERTIFICATE-----\n" + LINES.encodeToString(certificate.getEncoded())
                + "\n-----END CERTIFICATE-----\n";
    }

    static String text(PrivateKey key) {
        return BEGIN_KEY + "\n" + LINES.encodeToString(key.getEncoded()) + "\n" + END_KEY + "\n";
    }
}
