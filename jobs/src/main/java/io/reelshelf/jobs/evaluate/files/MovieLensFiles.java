package io.reelshelf.jobs.evaluate.files;

import io.reelshelf.jobs.evaluate.EvaluationData;
import io.reelshelf.recommender.Movie;
import io.reelshelf.recommender.Viewer;
import io.reelshelf.recommender.lab.RatedAt;
import io.reelshelf.recommender.train.Ratings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * MovieLens' {@code ratings.dat}, lines {@code user::movie::stars::second}; with the people and genres of {@code users.dat}
 * and {@code movies.dat} where they lie beside it.
 */
public final class MovieLensFiles {
    private static final String SEPARATOR = "::";
    private static final long LATEST = 253_402_300_799L;

    private MovieLensFiles() {}

    /** One line of the ratings, in the file's order. */
    record Row(int user, int movie, int stars, long second) {}

    /** @throws DataFileException for a file that is missing or not of this form */
    public static EvaluationData read(Path ratingsFile) {
        List<Row> rows = rows(ratingsFile);
        Ratings.Builder ratings = Ratings.builder();
        rows.forEach(row -> ratings.add(row.user, row.movie, row.stars));
        Ratings built = ratings.build();
        RatedAt times = new RatedAt(built);
        rows.forEach(row -> times.set(row.user, row.movie, row.second));
        List<Path> files = new ArrayList<>(List.of(ratingsFile));
        Optional<Path> users = beside(ratingsFile, "users.dat");
        Optional<Path> movies = beside(ratingsFile, "movies.dat");
        users.ifPresent(files::add);
        movies.ifPresent(files::add);
        return new EvaluationData(
                FileHash.of(files),
                built,
                times,
                users.map(MovieLensFiles::people).orElse(Map.of()),
                movies.map(MovieLensFiles::movies).orElseGet(() -> rated(rows)));
    }

    static List<Row> rows(Path file) {
        List<Row> rows = new ArrayList<>();
        Set<Long> seen = new HashSet<>();
        Lines.forEach(file, (at, text) -> {
            String[] fields = at.fields(text, SEPARATOR, 4);
            Row row = new Row(
                    at.id(fields[0]),
                    at.id(fields[1]),
                    (int) at.number(fields[2], 1, 5),
                    at.number(fields[3], 0, LATEST));
            if (!seen.add((long) row.user << 32 | row.movie)) {
                throw at.bad("user " + row.user + " rated film " + row.movie + " before: remove one of the lines");
            }
            rows.add(row);
        });
        if (rows.isEmpty()) {
            throw DataFileException.unusable(file, "no ratings: expected lines \"user::movie::stars::second\"");
        }
        return rows;
    }

    private static Optional<Path> beside(Path file, String name) {
        return Optional.of(file.resolveSibling(name)).filter(Files::isRegularFile);
    }

    private static Map<Integer, Viewer> people(Path file) {
        Map<Integer, Viewer> people = new HashMap<>();
        Lines.forEach(file, (at, text) -> {
            String[] fields = at.fields(text, SEPARATOR, 4);
            Viewer viewer = Viewer.builder()
                    .gender(fields[1])
                    .ageGroup(at.id(fields[2]))
                    .occupation(at.id(fields[3]))
                    .build();
            people.put(at.id(fields[0]), viewer);
        });
        return people;
    }

    private static List<Movie> movies(Path file) {
        List<Movie> movies = new ArrayList<>();
        Lines.forEach(file, (at, text) -> {
            String[] fields = at.fields(text, SEPARATOR, 3);
            String genres = fields[fields.length - 1];
            movies.add(new Movie(at.id(fields[0]), fields[1], null, List.of(genres.split("\\|", -1)), 0, 0, 0));
        });
        return movies;
    }

    private static List<Movie> rated(List<Row> rows) {
        return PublishedSplit.items(rows.stream().map(Row::movie).toList());
    }
}
