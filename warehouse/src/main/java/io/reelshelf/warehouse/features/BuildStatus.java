package io.reelshelf.warehouse.features;

import java.util.Locale;

/** What a build did with a view. */
public enum BuildStatus {
    /** It was built and published. */
    BUILT,
    /** Neither its SQL nor the rows that it reads had changed. */
    SKIPPED,
    /** A check found rows: the last good version stays in place. */
    FAILED,
    /** It reads one that failed: the last good version stays in place. */
    STOPPED;

    /** The name in {@code catalog.feature_run}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
