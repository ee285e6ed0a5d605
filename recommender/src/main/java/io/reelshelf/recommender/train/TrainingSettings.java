package io.reelshelf.recommender.train;

import io.reelshelf.recommender.weights.KeptWeights;

/**
 * All that decides what training computes from ratings.
 *
 * @param relation how films are related to each other
 * @param prior of the demographic prior
 * @param likeStars the fewest stars that are a like
 */
public record TrainingSettings(ItemRelation relation, PriorSettings prior, int likeStars) {
    /** What the product trains with. */
    public static final TrainingSettings DEFAULT = new TrainingSettings(KeptWeights.DEFAULT, PriorSettings.DEFAULT, 4);

    /** The same with another relation of films. */
    public TrainingSettings withRelation(ItemRelation other) {
        return new TrainingSettings(other, prior, likeStars);
    }

    /** Checks the stars. */
    public TrainingSettings {
        if (likeStars < 1 || likeStars > 5) {
            throw new IllegalArgumentException("likeStars is " + likeStars + ": give 1 to 5");
        }
    }

    /** The same with other stars that are a like. */
    public TrainingSettings withLikeStars(int stars) {
        return new TrainingSettings(relation, prior, stars);
    }
}
