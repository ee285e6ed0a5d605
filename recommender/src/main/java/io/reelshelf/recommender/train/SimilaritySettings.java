package io.reelshelf.recommender.train;

/**
 * How item similarity is computed; the defaults are those of {@code features.movie_similarity}.
 *
 * @param neighbourExponent the exponent of the neighbour's norm
 * @param movieExponent the exponent of the film's own norm
 * @param shrinkage added to the denominator, so that a few co-ratings are no proof
 * @param neighbours how many are kept for each film
 */
public record SimilaritySettings(double neighbourExponent, double movieExponent, double shrinkage, int neighbours)
        implements ItemRelation {
    /** The form that measured best among those that plain SQL can say. */
    public static final SimilaritySettings DEFAULT = new SimilaritySettings(0.7, 0.3, 100, 100);

    /** Checks the figures. */
    public SimilaritySettings {
        if (!(shrinkage >= 0) || neighbours < 1) {
            throw new IllegalArgumentException("shrinkage is " + shrinkage + ", neighbours " + neighbours
                    + ": give a shrinkage of 0 or more and at least 1 neighbour");
        }
    }

    @Override
    public void relate(Ratings ratings, Visitor visitor) {
        ItemSimilarity.of(ratings, this)
                .forEach((movie, neighbour, place, similarity, coRatings) -> visitor.row(movie, neighbour, similarity));
    }
}
