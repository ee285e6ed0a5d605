package io.reelshelf.recommender.lab;

import io.reelshelf.recommender.Viewer;

/** Something that ranks films and can be measured. Must be safe to call from several threads. */
@FunctionalInterface
public interface Ranker {
    /**
     * The ids of the best candidates, the best first, none that the viewer rated; fewer than {@code limit} if there are
     * fewer.
     */
    int[] rank(Viewer viewer, Candidates candidates, int limit);

    /** The best of all films. */
    default int[] rank(Viewer viewer, int limit) {
        return rank(viewer, Candidates.all(), limit);
    }
}
