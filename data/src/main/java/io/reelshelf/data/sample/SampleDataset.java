package io.reelshelf.data.sample;

import io.reelshelf.data.DataException;
import io.reelshelf.data.files.WholeFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The bundled sample: 1,200 viewers, 400 real films, 400 real books, 60,000 ratings. */
public final class SampleDataset {
    private static final long SEED = 21_2000;
    private static final Shape SHAPE = new Shape(1_200, 60_000, 0.4, 20, 240, 0.9, 4);

    private SampleDataset() {}

    /**
     * Writes {@code users.dat}, {@code movies.dat}, {@code ratings.dat} and {@code books.csv} into a folder, the same
     * bytes on every call; each file appears whole.
     *
     * @throws DataException when the folder cannot be written
     */
    public static void materialize(Path folder) {
        MovieLensWriter writer = new MovieLensWriter(SHAPE, SampleFilms.read(SEED), SEED);
        WholeFile.write(folder.resolve("users.dat"), writer::writeUsers);
        WholeFile.write(folder.resolve("movies.dat"), writer::writeMovies);
        WholeFile.write(folder.resolve("ratings.dat"), stream -> writer.writeRatings(stream, written -> {}));
        WholeFile.write(folder.resolve("books.csv"), stream -> SampleBooks.write(stream, SEED));
    }

    /** The known answer for similar films: the film ids of each shelf. Viewers are drawn to whole shelves. */
    public static Map<String, List<Integer>> shelves() {
        return SampleFilms.read(SEED).stream()
                .collect(Collectors.groupingBy(Film::shelf, Collectors.mapping(Film::id, Collectors.toList())));
    }
}
