package io.reelshelf.warehouse.load;

import io.reelshelf.warehouse.WarehouseError;
import io.reelshelf.warehouse.WarehouseException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;

/**
 * A place in S3 where staged files lie for the time of a load, because a Redshift cluster reads no files of this machine. Credentials and
 * region come from the AWS SDK's default chain (environment, profile, instance role), the cluster's own from its IAM role; none is ever
 * in a URL, an option or a statement.
 */
public final class S3Staging {
    private final String bucket;
    private final String prefix;
    private final @Nullable URI endpoint;

    private S3Staging(String bucket, String prefix, @Nullable URI endpoint) {
        this.bucket = bucket;
        this.prefix = prefix;
        this.endpoint = endpoint;
    }

    /**
     * A place.
     *
     * @param address {@code s3://bucket/prefix}
     * @param endpoint another S3-compatible store's address; null for Amazon's
     * @throws IllegalArgumentException where the address is of another form
     */
    public static S3Staging of(String address, @Nullable URI endpoint) {
        if (!address.matches("s3://[a-z0-9][a-z0-9.-]{1,61}[a-z0-9](/[A-Za-z0-9!_.*()/=-]*)?")) {
            throw new IllegalArgumentException("A staging place is s3://BUCKET/PREFIX, not " + address);
        }
        String rest = address.substring("s3://".length()).replaceAll("/+$", "");
        int slash = rest.indexOf('/');
        return new S3Staging(
                slash < 0 ? rest : rest.substring(0, slash),
                slash < 0 ? "" : rest.substring(slash + 1) + "/",
                endpoint);
    }

    /**
     * Copies the files of tables there.
     *
     * @param run tells this load's objects from those of others
     * @return the tables with the addresses of the copies; closing removes them
     * @throws WarehouseException where the store refuses or no credentials are found; what was copied is then removed
     */
    public Copies copy(String run, List<StagedTable> tables) {
        S3Client client = client();
        List<String> keys = new ArrayList<>();
        Copies copies = new Copies(client, bucket, keys, new ArrayList<>());
        try {
            for (StagedTable table : tables) {
                List<String> addresses = new ArrayList<>();
                for (String file : table.files()) {
                    String key = prefix + run + "/" + table.table() + "/" + addresses.size() + ".parquet";
                    client.putObject(request -> request.bucket(bucket).key(key), RequestBody.fromFile(Path.of(file)));
                    keys.add(key);
                    addresses.add("s3://" + bucket + "/" + key);
                }
                copies.tables.add(new StagedTable(table.table(), addresses, table.rows()));
            }
            return copies;
        } catch (SdkException e) {
            copies.close();
            throw new WarehouseException(
                    WarehouseError.STAGED_FILES_UNREADABLE,
                    "The staged files cannot be copied to s3://" + bucket + "/" + prefix + ": " + e.getMessage()
                            + ". Check the bucket, AWS_REGION and the credentials of the AWS SDK's default chain.",
                    e);
        }
    }

    private S3Client client() {
        S3ClientBuilder builder = S3Client.builder().httpClientBuilder(UrlConnectionHttpClient.builder());
        if (endpoint != null) {
            builder.endpointOverride(endpoint).forcePathStyle(true);
        }
        try {
            return builder.build();
        } catch (SdkException e) {
            throw new WarehouseException(
                    WarehouseError.STAGED_FILES_UNREADABLE,
                    "No client for S3: " + e.getMessage() + ". Set AWS_REGION, or a profile that has a region.",
                    e);
        }
    }

    /** Objects of one load. */
    public static final class Copies implements AutoCloseable {
        private final S3Client client;
        private final String bucket;
        private final List<String> keys;
        private final List<StagedTable> tables;

        private Copies(S3Client client, String bucket, List<String> keys, List<StagedTable> tables) {
            this.client = client;
            this.bucket = bucket;
            this.keys = keys;
            this.tables = tables;
        }

        /** The tables, their files in S3. */
        public List<StagedTable> tables() {
            return List.copyOf(tables);
        }

        /** Removes the objects; one that the store does not let go stays, under the load's own prefix. */
        @Override
        public void close() {
            try (client) {
                for (String key : keys) {
                    client.deleteObject(request -> request.bucket(bucket).key(key));
                }
            } catch (SdkException e) {
                org.slf4j.LoggerFactory.getLogger(S3Staging.class)
                        .warn("Objects are left in s3://{}/{}: {}", bucket, keys.get(0), e.getMessage());
            }
        }
    }
}
