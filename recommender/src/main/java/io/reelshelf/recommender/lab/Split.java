package io.reelshelf.recommender.lab;

import io.reelshelf.recommender.train.Ratings;
import java.util.List;

/**
 * Ratings to train on, and viewers to test with. No held-back rating is in the training ratings.
 *
 * @param train what a model may learn from
 * @param cases the viewers to rank for, those with at least one relevant film
 */
public record Split(Ratings train, List<TestCase> cases) {
    /** Copies the list. */
    public Split {
        cases = List.copyOf(cases);
    }
}
