package io.reelshelf.jobs.clean;

import org.jspecify.annotations.Nullable;

/** A ZIP code in five digits, its prefix and its state; where there is no state, {@code issue} says why. */
public record ZipCode(
        @Nullable String zip,
        @Nullable String zip3,
        @Nullable String state,
        @Nullable String issue) {}
