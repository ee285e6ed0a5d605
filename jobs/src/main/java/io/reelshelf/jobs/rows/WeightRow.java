package io.reelshelf.jobs.rows;

/** How much a rating of the neighbour speaks for the film. */
public record WeightRow(int movieId, int neighbourId, double weight) {}
