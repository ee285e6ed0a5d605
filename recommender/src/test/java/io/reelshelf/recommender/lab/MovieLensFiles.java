package io.reelshelf.recommender.lab;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.reelshelf.recommender.Movie;
import io.reelshelf.recommender.Viewer;
import io.reelshelf.recommender.train.Ratings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads MovieLens 1M where it is at hand; a test that asks for it is skipped, saying so, where it is not. */
public final class MovieLensFiles {
    private final Path directory;

    private MovieLensFiles(Path directory) {
        this.directory = directory;
    }

    /** The files under the system property {@code reelshelf.shared}. */
    public static MovieLensFiles orSkip() {
        Path directory = Path.of(System.getProperty("reelshelf.shared", "."), "ml-1m");
        assumeTrue(Files.exists(directory.resolve("ratings.dat")), "MovieLens 1M is not at " + directory);
        return new MovieLensFiles(directory);
    }

    /** The ratings of at least this many stars. */
    public Ratings ratings(int fewestStars) throws IOException {
        Ratings.Builder ratings = Ratings.builder();
        for (String line : Files.readAllLines(directory.resolve("ratings.dat"), ISO_8859_1)) {
            String[] fields = line.split("::", -1);
            int stars = Integer.parseInt(fields[2]);
            if (stars >= fewestStars) {
                ratings.add(Integer.parseInt(fields[0]), Integer.parseInt(fields[1]), stars);
            }
        }
        return ratings.build();
    }

    /** Gender, age group and occupation by user id. */
    public Map<Integer, Viewer> people() throws IOException {
        Map<Integer, Viewer> people = new HashMap<>();
        for (String line : Files.readAllLines(directory.resolve("users.dat"), ISO_8859_1)) {
            String[] fields = line.split("::", -1);
            Viewer viewer = Viewer.builder()
                    .gender(fields[1])
                    .ageGroup(Integer.valueOf(fields[2]))
                    .occupation(Integer.valueOf(fields[3]))
                    .build();
            people.put(Integer.valueOf(fields[0]), viewer);
        }
        return people;
    }

    /** The films with their genres; their counts are left at 0. */
    public List<Movie> movies() throws IOException {
        List<Movie> movies = new ArrayList<>();
        for (String line : Files.readAllLines(directory.resolve("movies.dat"), ISO_8859_1)) {
            String[] fields = line.split("::", -1);
            List<String> genres = List.of(fields[2].split("\\|", -1));
            movies.add(new Movie(Integer.parseInt(fields[0]), fields[1], null, genres, 0, 0, 0));
        }
        return movies;
    }
}
