package io.reelshelf.warehouse.redshift.copy;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What COPY and UNLOAD may reach.
 *
 * @param folders the local folders that they may read and write, with all below them
 * @param temporary where fetched and half-written files lie for the time of a statement
 * @param s3Endpoint an S3-compatible store's address; null for Amazon's
 * @param s3Region the region where a statement names none
 * @param mostFetchedBytes how much one statement may fetch from a store
 */
public record CopySettings(
        List<Path> folders, Path temporary, @Nullable URI s3Endpoint, String s3Region, long mostFetchedBytes) {
    private static final long DEFAULT_MOST_BYTES = 20L << 30;

    /** Checks and copies. */
    public CopySettings {
        folders = List.copyOf(folders);
        if (mostFetchedBytes <= 0) {
            throw new IllegalArgumentException("A COPY fetches at least a byte: " + mostFetchedBytes);
        }
    }

    /** Local folders only, and Amazon's S3 in us-east-1. */
    public static CopySettings of(List<Path> folders, Path temporary) {
        return new CopySettings(folders, temporary, null, "us-east-1", DEFAULT_MOST_BYTES);
    }

    /** The same with another store. */
    public CopySettings withS3(@Nullable URI endpoint, String region) {
        return new CopySettings(folders, temporary, endpoint, region, mostFetchedBytes);
    }
}
