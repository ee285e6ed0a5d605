package io.reelshelf.data.sample;

import io.reelshelf.data.DataError;
import io.reelshelf.data.DataException;
import io.reelshelf.data.files.WholeFile;
import java.nio.file.Path;
import java.util.function.LongConsumer;

/** Writes data of the shape of MovieLens 1M in any size, with the tastes of {@link PlantedTastes}. */
public final class Generator {
    /** The smallest scale: 10,000 ratings. */
    public static final double SMALLEST_SCALE = 0.01;

    /** The largest scale: a billion ratings. */
    public static final double LARGEST_SCALE = 1000;

    private static final int USERS_A_MILLION = 6_040;
    private static final int MOVIES_AT_ONE_MILLION = 3_883;
    private static final double MOVIE_GROWTH = 0.15;

    private Generator() {}

    /**
     * What was written.
     *
     * @param users rows of {@code users.dat}
     * @param movies rows of {@code movies.dat}
     * @param ratings rows of {@code ratings.dat}
     */
    public record Generated(int users, int movies, long ratings) {}

    /**
     * How many rows {@link #generate} writes at a scale.
     *
     * @throws DataException with {@link DataError#BAD_SETTING} when the scale is outside 0.01..1000
     */
    public static Generated plan(double scale) {
        if (!(scale >= SMALLEST_SCALE && scale <= LARGEST_SCALE)) {
            throw new DataException(
                    DataError.BAD_SETTING,
                    "scale " + scale + " is outside " + SMALLEST_SCALE + ".." + LARGEST_SCALE
                            + "; scale 1 means a million ratings");
        }
        return new Generated(
                (int) Math.round(USERS_A_MILLION * scale),
                (int) Math.round(MOVIES_AT_ONE_MILLION * StrictMath.pow(scale, MOVIE_GROWTH)),
                Math.round(1_000_000 * scale));
    }

    /**
     * Writes {@code users.dat}, {@code movies.dat} and {@code ratings.dat}; each file appears whole. No viewer rates a film
     * twice, every viewer rates at least 20. Memory does not grow with the scale, but for the films.
     *
     * @param scale millions of ratings, 0.01..1000
     * @param seed the same seed gives the same bytes
     * @param folder created when it is not there
     * @param progress is told the ratings written so far
     * @throws DataException when the scale is out of range or a file cannot be written
     */
    public static Generated generate(double scale, long seed, Path folder, LongConsumer progress) {
        Generated plan = plan(scale);
        int most = (int) (0.6 * plan.movies());
        Shape shape = new Shape(plan.users(), plan.ratings(), 0.283, 20, most, 1.14, 8);
        MovieLensWriter writer = new MovieLensWriter(shape, InventedFilms.invent(plan.movies(), seed), seed);
        WholeFile.write(folder.resolve("users.dat"), writer::writeUsers);
        WholeFile.write(folder.resolve("movies.dat"), writer::writeMovies);
        WholeFile.write(folder.resolve("ratings.dat"), stream -> writer.writeRatings(stream, progress));
        return plan;
    }
}
