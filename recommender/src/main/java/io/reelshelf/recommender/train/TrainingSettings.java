package io.reelshelf.recommender.train;

/**
 * All that decides what training computes from ratings.
 *
 * @param similarity of the item-to-item relation
 * @param prior of the demographic prior
 * @param likeStars the fewest stars that are a like
 */
public record TrainingSettings(SimilaritySettings similarity, PriorSettings prior, int likeStars) {
    /** What the product trains with. */
    public static final TrainingSettings DEFAULT =
            new TrainingSettings(SimilaritySettings.DEFAULT, PriorSettings.DEFAULT, 4);

    /** Checks the stars. */
    public TrainingSettings {
        if (likeStars < 1 || likeStars > 5) {
            throw new IllegalArgumentException("likeStars is " + likeStars + ": give 1 to 5");
        }
    }

    /** The same with other stars that are a like. */
    public TrainingSettings withLikeStars(int stars) {
        return new TrainingSettings(similarity, prior, stars);
    }
}
