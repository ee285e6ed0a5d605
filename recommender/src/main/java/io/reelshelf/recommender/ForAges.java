package io.reelshelf.recommender;

import java.util.Collections;
import java.util.Set;

/**
 * Keeps erotica from viewers who say that they are under 18, also where demographics are not to be used: a rule for their
 * protection is no preference of the ranking. A viewer who withholds their age is not asked for it.
 */
final class ForAges {
    private static final int UNDER_18 = 1;
    private static final Set<String> ADULT = Set.of("Erotica", "Erotic Romance", "BDSM", "Adult");

    private ForAges() {}

    static boolean suits(Book book, Viewer viewer) {
        boolean minor = viewer.ageGroup() != null && viewer.ageGroup() == UNDER_18;
        return !minor || Collections.disjoint(book.genres(), ADULT);
    }
}
