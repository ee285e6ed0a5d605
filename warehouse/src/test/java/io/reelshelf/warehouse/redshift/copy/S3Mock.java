package io.reelshelf.warehouse.redshift.copy;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** Adobe's S3 mock in a JVM of its own. */
final class S3Mock implements AutoCloseable {
    private final Process process;
    private final URI endpoint;

    private S3Mock(Process process, URI endpoint) {
        this.process = process;
        this.endpoint = endpoint;
    }

    /** Resolves its classpath by Maven, starts it and waits until it answers. */
    static S3Mock start(Path folder) throws IOException, InterruptedException {
        Path classpath = folder.resolve("classpath");
        Path pom = Path.of(System.getProperty("reelshelf.root", ".."), "warehouse/src/test/s3mock/pom.xml");
        Process maven = run(
                folder,
                List.of(
                        "mvn",
                        "-q",
                        "-B",
                        "-f",
                        pom.toString(),
                        "dependency:build-classpath",
                        "-Dmdep.outputFile=" + classpath));
        if (!maven.waitFor(5, TimeUnit.MINUTES) || maven.exitValue() != 0) {
            maven.destroyForcibly();
            throw new IOException("Maven did not resolve " + pom + ": " + Files.readString(folder.resolve("log")));
        }
        int port = freePort();
        URI endpoint = URI.create("http://127.0.0.1:" + port);
        Process server = run(
                folder,
                List.of(
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        "-Xmx256m",
                        "-cp",
                        Files.readString(classpath).strip(),
                        "com.adobe.testing.s3mock.S3MockApplication",
                        "--http.port=" + port,
                        "--server.port=0",
                        "--vectors.http.port=0",
                        "--vectors.https.port=0"));
        S3Mock mock = new S3Mock(server, endpoint);
        try {
            Awaitility.await().atMost(Duration.ofMinutes(2)).until(mock::answers);
        } catch (RuntimeException e) {
            mock.close();
            throw new IOException("S3Mock did not start: " + Files.readString(folder.resolve("log")), e);
        }
        return mock;
    }

    private static Process run(Path folder, List<String> command) throws IOException {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private boolean answers() {
        try {
            HttpURLConnection connection = (HttpURLConnection) endpoint.toURL().openConnection();
            return connection.getResponseCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    URI endpoint() {
        return endpoint;
    }

    S3Client client() {
        return S3Client.builder()
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .endpointOverride(endpoint)
                .forcePathStyle(true)
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("key", "secret")))
                .build();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
