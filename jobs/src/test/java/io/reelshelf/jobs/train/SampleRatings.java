package io.reelshelf.jobs.train;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.reelshelf.data.sample.SampleDataset;
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

/** The bundled sample as training data, read from its files without a warehouse. */
final class SampleRatings {
    private SampleRatings() {}

    static TrainingData read(Path folder) throws IOException {
        SampleDataset.materialize(folder);
        Ratings.Builder ratings = Ratings.builder();
        for (String[] row : rows(folder.resolve("ratings.dat"))) {
            ratings.add(Integer.parseInt(row[0]), Integer.parseInt(row[1]), Integer.parseInt(row[2]));
        }
        Map<Integer, Viewer> people = new HashMap<>();
        for (String[] row : rows(folder.resolve("users.dat"))) {
            Viewer viewer = Viewer.builder()
                    .gender(row[1])
                    .ageGroup(Integer.valueOf(row[2]))
                    .occupation(Integer.valueOf(row[3]))
                    .build();
            people.put(Integer.valueOf(row[0]), viewer);
        }
        List<Movie> movies = new ArrayList<>();
        for (String[] row : rows(folder.resolve("movies.dat"))) {
            movies.add(new Movie(Integer.parseInt(row[0]), row[1], null, List.of(row[2].split("\\|", -1)), 0, 0, 0));
        }
        return new TrainingData("sample", ratings.build(), people, movies);
    }

    private static List<String[]> rows(Path file) throws IOException {
        return Files.readAllLines(file, ISO_8859_1).stream()
                .map(line -> line.split("::", -1))
                .toList();
    }
}
