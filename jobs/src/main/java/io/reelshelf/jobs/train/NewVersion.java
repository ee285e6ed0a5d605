package io.reelshelf.jobs.train;

/**
 * A version to publish.
 *
 * @param id its name
 * @param dataSnapshot the data it was trained on
 * @param settings as JSON
 * @param metrics as JSON
 */
record NewVersion(String id, String dataSnapshot, String settings, String metrics) {}
