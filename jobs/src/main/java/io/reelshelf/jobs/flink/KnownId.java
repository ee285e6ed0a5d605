package io.reelshelf.jobs.flink;

/** The identifier of an accepted user or movie, told to every reader of ratings. */
public record KnownId(boolean user, int id) {}
