package io.reelshelf.recommender.crossmedia;

import io.reelshelf.recommender.Viewer;

/** Something that ranks books for a viewer of films. Must be safe to call from several threads. */
@FunctionalInterface
public interface BookRanker {
    /** The ids of the best books, the best first; fewer than {@code limit} if there are fewer. */
    long[] rank(Viewer viewer, int limit);
}
