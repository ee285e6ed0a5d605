package io.reelshelf.jobs.rows;

import org.jspecify.annotations.Nullable;

/** One accepted viewer; the ZIP parts are null, with {@code zipIssue} saying why, where no US state could be found. */
public record UserRow(
        int userId,
        String gender,
        short age,
        short ageGroupId,
        short occupationId,
        @Nullable String zipAsGiven,
        @Nullable String zip,
        @Nullable String zip3,
        @Nullable String state,
        @Nullable String zipIssue,
        int file,
        long line)
        implements SourceRow {}
