package io.reelshelf.recommender;

/** A film id that the model does not hold. Code {@code RS-REC-001}. */
public final class UnknownMovieException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** The code to count by. */
    public static final String CODE = "RS-REC-001";

    private final int movieId;

    /** Names the film and the model that was asked. */
    public UnknownMovieException(int movieId, String modelVersion) {
        super("No film " + movieId + " in model " + modelVersion + ": ask for an id that the film search returns");
        this.movieId = movieId;
    }

    /** The id that was asked for. */
    public int movieId() {
        return movieId;
    }
}
