package io.reelshelf.recommender.lab;

import io.reelshelf.recommender.Viewer;
import java.util.Set;

/**
 * One viewer of a test: what the ranker may know, what it may rank, and the films that were held back.
 *
 * @param userId who it is
 * @param viewer their attributes and the ratings that are given away
 * @param candidates the films to rank
 * @param relevant ids of the held-back films that count as hits
 */
public record TestCase(int userId, Viewer viewer, Candidates candidates, Set<Integer> relevant) {
    /** Copies the set. */
    public TestCase {
        relevant = Set.copyOf(relevant);
    }

    /** A case of full ranking. */
    public TestCase(int userId, Viewer viewer, Set<Integer> relevant) {
        this(userId, viewer, Candidates.all(), relevant);
    }
}
