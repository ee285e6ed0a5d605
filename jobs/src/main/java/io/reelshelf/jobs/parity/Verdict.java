package io.reelshelf.jobs.parity;

import java.util.Objects;

/**
 * What a comparison found for one view on one engine.
 *
 * @param input the data
 * @param view the view
 * @param engine the engine
 * @param kind the verdict
 * @param hash the result's hash: the reference's where it is the same within the tolerance; {@code -} where there is none
 * @param detail the number of rows, the first difference, or why the engine gave none
 */
record Verdict(String input, String view, String engine, Kind kind, String hash, String detail) {
    /** How an engine did. */
    enum Kind {
        /** The reference's rows. */
        SAME,
        /** Other rows. */
        DIFFERENT,
        /** The engine refuses the view. */
        CANNOT_RUN,
        /** The engine took the view, and failed while it computed it. */
        FAILED
    }

    Verdict {
        Objects.requireNonNull(input);
        Objects.requireNonNull(view);
        Objects.requireNonNull(engine);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(hash);
        Objects.requireNonNull(detail);
    }
}
