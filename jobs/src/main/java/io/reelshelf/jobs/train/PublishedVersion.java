package io.reelshelf.jobs.train;

/**
 * A version of the model in the warehouse.
 *
 * @param versionId its id
 * @param createdAt when it was published, in UTC, such as {@code 2026-02-03T04:05:06}
 * @param dataSnapshot the data it was trained on
 * @param current whether it is served
 */
record PublishedVersion(String versionId, String createdAt, String dataSnapshot, boolean current) {
    PublishedVersion asCurrent() {
        return new PublishedVersion(versionId, createdAt, dataSnapshot, true);
    }
}
