package io.reelshelf.data.reference;

/**
 * How much a book genre says about a film genre.
 *
 * @param bookGenre a genre label of the book list, such as {@code Space Opera}
 * @param movieGenre one of MovieLens' 18 genres, or {@link #OTHER} when the label says nothing about film genre
 * @param weight how strongly, above 0 up to 1; several links of one book genre need not add up to 1
 */
public record GenreLink(String bookGenre, String movieGenre, double weight) {
    /** What a label maps to that says nothing about film genre, such as {@code Audiobook}. */
    public static final String OTHER = "other";

    /** Checks that the labels are there and the weight is in its range. */
    public GenreLink {
        if (bookGenre.isBlank() || movieGenre.isBlank()) {
            throw new IllegalArgumentException("A genre link needs two genres");
        }
        if (!(weight > 0 && weight <= 1)) {
            throw new IllegalArgumentException(
                    "Weight outside (0, 1]: " + bookGenre + ", " + movieGenre + ", " + weight);
        }
    }

    /** Whether it leads to one of MovieLens' 18 genres. */
    public boolean leadsToFilmGenre() {
        return !movieGenre.equals(OTHER);
    }
}
