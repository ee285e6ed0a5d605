package io.reelshelf.jobs.rows;

/** One accepted rating; {@code ratedAt} is in seconds since 1970 UTC. */
public record RatingRow(int userId, int movieId, short rating, long ratedAt, int file, long line)
        implements SourceRow {}
