package io.reelshelf.jobs.evaluate.fairness;

import io.reelshelf.recommender.lab.TestCase;

/** What one viewer was served, long enough to be re-ranked. */
final class Served {
    final TestCase test;
    /** Ids, the best first. */
    final int[] films;
    /**
     * The genres of the known films that the viewer likes, or of everybody's if there are none: what a re-ranking may look
     * at.
     */
    final double[] known;
    /** The genres of all films that the viewer likes, known or held back: what calibration is measured against. */
    final double[] profile;
    /** How many films the viewer is known to have rated, with the held-back ones that they like. */
    final int profileSize;

    Served(TestCase test, int[] films, double[] known, double[] profile, int profileSize) {
        this.test = test;
        this.films = films;
        this.known = known;
        this.profile = profile;
        this.profileSize = profileSize;
    }
}
