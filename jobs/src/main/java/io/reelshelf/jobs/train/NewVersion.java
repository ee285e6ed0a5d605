package io.reelshelf.jobs.train;

/**
 * A version to publish.
 *
 * @param id its name
 * @param dataSnapshot the data it was trained on
 * @param settings as JSON
 * @param metrics as JSON
 * @param shrinkage of the demographic prior, in likes for each film
 * @param users how many viewers there are
 */
record NewVersion(String id, String dataSnapshot, String settings, String metrics, double shrinkage, long users) {}
