package io.reelshelf.warehouse.redshift.copy;

import org.jspecify.annotations.Nullable;

/**
 * How a statement reaches a store.
 *
 * @param accessKey null for the default chain of the server's process, which stands in for an IAM role
 * @param region as the statement says; null where it does not
 */
record S3Access(
        @Nullable String accessKey,
        @Nullable String secretKey,
        @Nullable String token,
        @Nullable String region) {
    static final S3Access DEFAULT = new S3Access(null, null, null, null);

    /** Not the keys. */
    @Override
    public String toString() {
        return "S3Access[" + (accessKey == null ? "default chain" : "keys") + "]";
    }
}
