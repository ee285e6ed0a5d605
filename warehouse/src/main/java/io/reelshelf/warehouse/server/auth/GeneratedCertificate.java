package io.reelshelf.warehouse.server.auth;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A self-signed certificate for this machine's own names, made once by the JDK's {@code keytool}.
 *
 * @param certificate PEM
 * @param key PEM, mode 0600
 */
record GeneratedCertificate(Path certificate, Path key) {
    private static final String ALIAS = "server";
    private static final String VALID_DAYS = "3650";
    private static final long SECONDS = 60;

    /** The one in a folder; makes folder and certificate where they are absent. */
    static GeneratedCertificate in(Path folder) throws IOException {
        PrivateFiles.createFolder(folder);
        GeneratedCertificate files =
                new GeneratedCertificate(folder.resolve("server.crt"), folder.resolve("server.key"));
        if (!Files.exists(files.certificate) || !Files.exists(files.key)) {
            files.generate(folder);
        }
        return files;
    }

    private void generate(Path folder) throws IOException {
        Path store = folder.resolve("new-" + ProcessHandle.current().pid() + ".p12");
        // Only for the minute that the store exists, in a folder that the owner alone can enter.
        String password = Passwords.generate();
        try {
            runKeytool(store, password);
            KeyStore loaded = KeyStore.getInstance("PKCS12");
            try (InputStream in = Files.newInputStream(store)) {
                loaded.load(in, password.toCharArray());
            }
            PrivateFiles.write(key, PemFiles.text((PrivateKey) loaded.getKey(ALIAS, password.toCharArray())));
            PrivateFiles.write(certificate, PemFiles.text((X509Certificate) loaded.getCertificate(ALIAS)));
        } catch (GeneralSecurityException e) {
            throw new IOException("The certificate that keytool made cannot be read: " + e.getMessage(), e);
        } finally {
            Files.deleteIfExists(store);
        }
    }

    private static void runKeytool(Path store, String password) throws IOException {
        Path keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
        ProcessBuilder builder = new ProcessBuilder(List.of(
                keytool.toString(),
                "-genkeypair",
                "-alias",
                ALIAS,
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-dname",
                "CN=localhost, O=Reelshelf warehouse",
                "-ext",
                "san=dns:localhost,ip:127.0.0.1,ip:0:0:0:0:0:0:0:1",
                "-validity",
                VALID_DAYS,
                "-storetype",
                "PKCS12",
                "-keystore",
                store.toString(),
                "-storepass:env",
                "STORE_PASSWORD"));
        builder.environment().put("STORE_PASSWORD", password);
        builder.redirectErrorStream(true);
        Process process = builder.start();
        process.getOutputStream().close();
        try {
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IOException("keytool made no certificate: " + output.strip()
                        + ". Give your own with --tls-cert and --tls-key.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while keytool made a certificate.", e);
        } finally {
            process.destroy();
        }
    }
}
