package io.reelshelf.recommender;

/**
 * A film close to another one.
 *
 * @param place from 1
 * @param movie the close film
 * @param similarity the weight of the model's item-to-item relation, above 0
 * @param why in one sentence
 */
public record SimilarMovie(int place, Movie movie, double similarity, String why) {
    /** Checks the similarity. */
    public SimilarMovie {
        Checks.finite("similarity of film " + movie.id(), similarity);
    }
}
