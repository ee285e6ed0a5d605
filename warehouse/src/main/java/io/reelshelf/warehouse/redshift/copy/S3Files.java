package io.reelshelf.warehouse.redshift.copy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;

/** Objects of an S3-compatible store. */
final class S3Files implements FileStore {
    private static final String SCHEME = "s3://";

    private final S3Client client;
    private final long mostBytes;
    private long fetched;

    private S3Files(S3Client client, long mostBytes) {
        this.client = client;
        this.mostBytes = mostBytes;
    }

    static S3Files open(CopySettings settings, S3Access access) {
        S3ClientBuilder builder = S3Client.builder()
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .credentialsProvider(credentials(access))
                .region(Region.of(access.region() == null ? settings.s3Region() : access.region()));
        if (settings.s3Endpoint() != null) {
            builder.endpointOverride(settings.s3Endpoint()).forcePathStyle(true);
        }
        return new S3Files(builder.build(), settings.mostFetchedBytes());
    }

    private static AwsCredentialsProvider credentials(S3Access access) {
        String key = access.accessKey();
        String secret = access.secretKey();
        if (key == null || secret == null) {
            return DefaultCredentialsProvider.builder().build();
        }
        String token = access.token();
        return StaticCredentialsProvider.create(
                token == null
                        ? AwsBasicCredentials.create(key, secret)
                        : AwsSessionCredentials.create(key, secret, token));
    }

    @Override
    public List<StoredFile> list(String prefix) throws CopyException {
        Place place = Place.of(prefix);
        List<StoredFile> files = new ArrayList<>();
        try {
            for (S3Object object : client.listObjectsV2Paginator(
                            request -> request.bucket(place.bucket).prefix(place.key))
                    .contents()) {
                if (!hidden(object.key())) {
                    files.add(new StoredFile(SCHEME + place.bucket + "/" + object.key(), object.size()));
                }
            }
        } catch (SdkException e) {
            throw failed("list", prefix, e);
        }
        return files;
    }

    @Override
    public Path fetch(StoredFile file, Path folder) throws CopyException {
        fetched += file.bytes();
        if (fetched > mostBytes) {
            throw new CopyException(
                    CopyException.LIMIT,
                    "The files are larger than " + mostBytes + " bytes, which is the most that one COPY fetches",
                    "Load them in several statements.");
        }
        Place place = Place.of(file.address());
        Path target = folder.resolve(Long.toHexString(fetched) + "-" + Integer.toHexString(place.key.hashCode()));
        try {
            client.getObject(request -> request.bucket(place.bucket).key(place.key), target);
        } catch (SdkException e) {
            throw failed("fetch", file.address(), e);
        }
        return target;
    }

    @Override
    public void put(Path file, String address) throws CopyException {
        Place place = Place.of(address);
        try {
            client.putObject(request -> request.bucket(place.bucket).key(place.key), RequestBody.fromFile(file));
        } catch (SdkException e) {
            throw failed("write", address, e);
        }
    }

    @Override
    public void delete(List<StoredFile> files) throws CopyException {
        for (StoredFile file : files) {
            Place place = Place.of(file.address());
            try {
                client.deleteObject(request -> request.bucket(place.bucket).key(place.key));
            } catch (SdkException e) {
                throw failed("remove", file.address(), e);
            }
        }
    }

    private static boolean hidden(String key) {
        String name = key.substring(key.lastIndexOf('/') + 1);
        return name.isEmpty() || name.startsWith(".") || name.startsWith("_");
    }

    /** The store's own words may hold the request with its keys: only its code is told. */
    private static CopyException failed(String action, String address, SdkException cause) {
        @Nullable String code = null;
        if (cause instanceof S3Exception answer) {
            code = answer.awsErrorDetails() == null
                    ? null
                    : answer.awsErrorDetails().errorCode();
            code = (code == null ? "" : code + ", ") + "status " + answer.statusCode();
        }
        return new CopyException(
                CopyException.IO,
                "Cannot " + action + " " + address + ": "
                        + (code == null ? "the store did not answer or no credentials were found" : code),
                "Check the bucket, the region, the credentials and the server's --s3-endpoint.");
    }

    @Override
    public void close() {
        client.close();
    }

    private record Place(String bucket, String key) {
        static Place of(String address) throws CopyException {
            String rest = address.startsWith(SCHEME) ? address.substring(SCHEME.length()) : "";
            int slash = rest.indexOf('/');
            if (slash <= 0) {
                throw new CopyException(CopyException.NO_FILE, "Write s3://bucket/prefix, not " + address, null);
            }
            return new Place(rest.substring(0, slash), rest.substring(slash + 1));
        }
    }
}
