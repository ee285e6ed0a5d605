package io.reelshelf.recommender.train;

/** The neighbours of every film, the closest first. */
public final class SimilarityTable {
    private final Ratings ratings;
    private final Row[] rows;

    SimilarityTable(Ratings ratings, Row[] rows) {
        this.ratings = ratings;
        this.rows = rows;
    }

    /** Hands over every row of the table, by film id and place. */
    public void forEach(Visitor visitor) {
        for (int film = 0; film < rows.length; film++) {
            forFilm(film, visitor);
        }
    }

    /** Hands over the rows of the film at this index, by place. */
    public void forFilm(int film, Visitor visitor) {
        Row row = rows[film];
        for (int i = 0; i < row.neighbours.length; i++) {
            visitor.row(
                    ratings.movieId(film),
                    ratings.movieId(row.neighbours[i]),
                    i + 1,
                    row.similarity[i],
                    row.coRatings[i]);
        }
    }

    /** How many rows there are. */
    public int size() {
        int size = 0;
        for (Row row : rows) {
            size += row.neighbours.length;
        }
        return size;
    }

    /** Takes one row of the table; its columns are those of {@code features.movie_similarity}. */
    @FunctionalInterface
    public interface Visitor {
        /** One neighbour of one film. */
        void row(int movieId, int neighbourId, int place, double similarity, int coRatings);
    }

    /** One film's neighbours in parallel arrays. */
    static final class Row {
        final int[] neighbours;
        final double[] similarity;
        final int[] coRatings;

        Row(int[] neighbours, double[] similarity, int[] coRatings) {
            this.neighbours = neighbours;
            this.similarity = similarity;
            this.coRatings = coRatings;
        }
    }
}
