package io.reelshelf.warehouse.redshift.copy;

/**
 * A file in a store.
 *
 * @param address as COPY names it: a path or {@code s3://bucket/key}
 * @param bytes its size
 */
record StoredFile(String address, long bytes) {}
