package io.reelshelf.jobs.rows;

/** The log of how much likelier a group is to like a film than everybody. */
public record PriorRow(String dimension, String groupKey, int movieId, double logLift) {}
