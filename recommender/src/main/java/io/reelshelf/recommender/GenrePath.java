package io.reelshelf.recommender;

/**
 * One way from a taste in films to a book: a film genre, a genre of the book, and how strongly the first leads to the
 * second for this viewer.
 *
 * @param filmGenre a film genre of the viewer's taste
 * @param bookGenre a genre of the book that it maps to
 * @param weight the taste's share times the weight of the genre map, above 0
 */
public record GenrePath(String filmGenre, String bookGenre, double weight) {
    /** Checks the weight. */
    public GenrePath {
        Checks.finite("weight of the genre path", weight);
    }
}
