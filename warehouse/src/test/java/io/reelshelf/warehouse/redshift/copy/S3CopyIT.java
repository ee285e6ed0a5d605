package io.reelshelf.warehouse.redshift.copy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

/** COPY and UNLOAD against a running S3-compatible store. */
class S3CopyIT {
    private static final String KEYS = " ACCESS_KEY_ID 'key' SECRET_ACCESS_KEY 'hush-hush' ";

    @TempDir
    static Path mockFolder;

    @TempDir
    Path home;

    private static S3Mock mock;

    @BeforeAll
    static void start() throws Exception {
        mock = S3Mock.start(mockFolder);
        try (S3Client client = mock.client()) {
            client.createBucket(request -> request.bucket("lake"));
            for (int part = 0; part < 3; part++) {
                String row = part + ",name " + part + "\n";
                client.putObject(
                        request -> request.bucket("lake").key("in/part-" + row.charAt(0)), RequestBody.fromString(row));
            }
        }
    }

    @AfterAll
    static void stop() {
        mock.close();
    }

    @Test
    void copyLoadsAPrefixAndUnloadWritesWithAManifest() throws Exception {
        try (CopyFixture fixture = new CopyFixture(home, mock.endpoint())) {
            fixture.run("CREATE TABLE part (id INTEGER, name VARCHAR)");
            assertThat(fixture.execute("COPY part FROM 's3://lake/in/part-'" + KEYS + "CSV REGION 'us-east-1'")
                            .rows())
                    .isEqualTo(3);
            fixture.execute("UNLOAD ('SELECT * FROM part') TO 's3://lake/out/part_'" + KEYS + "PARQUET MANIFEST");
            assertThatThrownBy(() -> fixture.execute("UNLOAD ('SELECT * FROM part') TO 's3://lake/out/part_'" + KEYS))
                    .hasMessageContaining("not empty");
            assertThat(fixture.execute("COPY part FROM 's3://lake/out/part_manifest'" + KEYS + "PARQUET MANIFEST")
                            .rows())
                    .isEqualTo(3);
            assertThat(fixture.rows("SELECT id, count(*) FROM part GROUP BY id ORDER BY id")
                            .toString())
                    .isEqualTo("[[0, 2], [1, 2], [2, 2]]");
            assertThat(home.resolve("tmp")).isEmptyDirectory();
        }
    }

    @Test
    void whatIsMissingOrDownIsToldWithoutKeys() throws Exception {
        try (CopyFixture fixture = new CopyFixture(home, mock.endpoint())) {
            fixture.run("CREATE TABLE part (id INTEGER, name VARCHAR)");
            assertThatThrownBy(() -> fixture.execute("COPY part FROM 's3://lake/none'" + KEYS))
                    .hasMessageContaining("does not exist");
            assertThatThrownBy(() -> fixture.execute("COPY part FROM 's3://no-such-bucket/none'" + KEYS))
                    .hasMessageContaining("NoSuchBucket")
                    .hasMessageNotContaining("hush");
        }
        try (CopyFixture fixture = new CopyFixture(home.resolve("other"), URI.create("http://127.0.0.1:1"))) {
            fixture.run("CREATE TABLE part (id INTEGER, name VARCHAR)");
            assertThatThrownBy(() -> fixture.execute("COPY part FROM 's3://lake/in'" + KEYS))
                    .isInstanceOf(CopyException.class)
                    .hasMessageNotContaining("hush");
        }
    }
}
