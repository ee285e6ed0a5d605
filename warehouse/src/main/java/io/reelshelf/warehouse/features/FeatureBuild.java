package io.reelshelf.warehouse.features;

import java.util.List;

/**
 * A finished build.
 *
 * @param runId its row in {@code catalog.run}
 * @param dataSnapshot the data that all views were built from
 * @param views the views in the order of their building
 * @param seconds wall time, the swap included
 */
public record FeatureBuild(String runId, String dataSnapshot, List<BuiltView> views, double seconds) {
    /** Copies the views. */
    public FeatureBuild {
        views = List.copyOf(views);
    }
}
