package io.reelshelf.warehouse.features;

import java.util.List;

/**
 * What to build.
 *
 * @param selectors which views ({@link io.reelshelf.sql.graph.Selection}); none means all
 * @param full builds what has not changed too
 * @param checked runs the checks of each view before it is published; data made to be strange needs none
 */
public record BuildRequest(List<String> selectors, boolean full, boolean checked) {
    /** Everything that has changed, checked. */
    public static final BuildRequest CHANGED = new BuildRequest(List.of(), false, true);

    /** Copies the selectors. */
    public BuildRequest {
        selectors = List.copyOf(selectors);
    }
}
