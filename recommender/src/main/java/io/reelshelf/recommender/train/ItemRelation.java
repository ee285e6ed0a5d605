package io.reelshelf.recommender.train;

/**
 * How training relates films to each other: a way to turn ratings into the rows of {@code model.item_weight}. A record of
 * its settings, so that it can be told with the model.
 */
public interface ItemRelation {
    /** Computes the relation and hands over its rows, by film id and the strongest first. */
    void relate(Ratings ratings, Visitor visitor);

    /** Takes one row. */
    @FunctionalInterface
    interface Visitor {
        /** How much a rating of the neighbour speaks for the film. */
        void row(int movieId, int neighbourId, double weight);
    }
}
