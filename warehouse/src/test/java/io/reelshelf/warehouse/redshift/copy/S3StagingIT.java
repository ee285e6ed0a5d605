package io.reelshelf.warehouse.redshift.copy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelshelf.warehouse.Warehouse;
import io.reelshelf.warehouse.WarehouseException;
import io.reelshelf.warehouse.load.BulkLoad;
import io.reelshelf.warehouse.load.LoadOutcome;
import io.reelshelf.warehouse.load.S3Staging;
import io.reelshelf.warehouse.load.Subject;
import io.reelshelf.warehouse.server.TestServer;
import io.reelshelf.warehouse.testing.SmallData;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.s3.S3Client;

/** A load by way of S3: files go to the store, and the server copies them from there. */
class S3StagingIT {
    @TempDir
    private static Path folder;

    private static S3Mock mock;

    @BeforeAll
    static void start() throws Exception {
        mock = S3Mock.start(Files.createDirectory(folder.resolve("mock")));
        try (S3Client client = mock.client()) {
            client.createBucket(request -> request.bucket("staging"));
        }
        // Where the AWS SDK's default chain looks first.
        System.setProperty("aws.accessKeyId", "key");
        System.setProperty("aws.secretAccessKey", "hush-hush");
        System.setProperty("aws.region", "us-east-1");
    }

    @AfterAll
    static void stop() {
        mock.close();
        System.clearProperty("aws.accessKeyId");
        System.clearProperty("aws.secretAccessKey");
        System.clearProperty("aws.region");
    }

    @Test
    void theServerLoadsWhatWasStagedAndNothingStaysInTheStore() throws Exception {
        Path home = Files.createDirectory(folder.resolve("home"));
        try (TestServer server = TestServer.start(home, mock.endpoint());
                Warehouse warehouse = Warehouse.open(
                        "jdbc:redshift://127.0.0.1:" + server.server().port() + "/reelshelf", login(server))) {
            SmallData data = new SmallData(Files.createDirectory(folder.resolve("files")));
            BulkLoad loads =
                    new BulkLoad(warehouse, S3Staging.of("s3://staging/reelshelf", mock.endpoint()), "default");

            loads.load(data.reference());
            LoadOutcome movies = loads.load(data.movies("movies-1", SmallData.RATINGS));

            assertThat(movies.status()).isEqualTo(LoadOutcome.Status.LOADED);
            assertThat(loads.currentHash(Subject.MOVIES)).contains("movies-1");
            long copied = warehouse
                    .jdbi()
                    .withHandle(handle -> handle.select("SELECT COUNT(*) FROM core.fact_rating")
                            .mapTo(Long.class)
                            .one());
            assertThat(copied).isPositive().isEqualTo(movies.rows().get("core.fact_rating"));
            List<String> statements = warehouse
                    .jdbi()
                    .withHandle(handle -> handle.select("SELECT querytxt FROM stl_query WHERE querytxt LIKE 'COPY%'")
                            .mapTo(String.class)
                            .list());
            assertThat(statements)
                    .isNotEmpty()
                    .allSatisfy(sql -> assertThat(sql)
                            .contains("s3://staging/reelshelf/", "IAM_ROLE default")
                            .doesNotContain("hush"));
            try (S3Client client = mock.client()) {
                assertThat(client.listObjectsV2(request -> request.bucket("staging"))
                                .contents())
                        .isEmpty();
            }
        }
    }

    @Test
    void aBucketThatIsMissingIsToldBeforeAnythingIsTouched() throws Exception {
        try (Warehouse warehouse = Warehouse.open("jdbc:duckdb:" + folder.resolve("file.duckdb"))) {
            warehouse.migrate();
            SmallData data = new SmallData(Files.createDirectory(folder.resolve("other")));
            BulkLoad loads = new BulkLoad(warehouse, S3Staging.of("s3://no-such-bucket/x", mock.endpoint()), "default");

            assertThatThrownBy(() -> loads.load(data.reference()))
                    .isInstanceOf(WarehouseException.class)
                    .hasMessageContaining("s3://no-such-bucket/x")
                    .hasMessageNotContaining("hush");
        }
    }

    private static Properties login(TestServer server) {
        Properties login = new Properties();
        login.setProperty("user", "reelshelf");
        login.setProperty("password", server.password());
        return login;
    }
}
