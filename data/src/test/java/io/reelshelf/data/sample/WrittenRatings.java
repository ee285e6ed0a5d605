package io.reelshelf.data.sample;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the MovieLens 1M layout back, independently of the code that wrote it. */
record WrittenRatings(Map<Integer, String[]> users, Map<Integer, Set<String>> genres, List<int[]> ratings) {
    static WrittenRatings read(Path folder) throws IOException {
        Map<Integer, String[]> users = new HashMap<>();
        for (String[] user : rows(folder.resolve("users.dat"))) {
            users.put(Integer.valueOf(user[0]), user);
        }
        Map<Integer, Set<String>> genres = new HashMap<>();
        for (String[] movie : rows(folder.resolve("movies.dat"))) {
            genres.put(Integer.valueOf(movie[0]), Set.of(movie[2].split("\\|")));
        }
        List<int[]> ratings = new ArrayList<>();
        for (String[] rating : rows(folder.resolve("ratings.dat"))) {
            ratings.add(new int[] {
                Integer.parseInt(rating[0]),
                Integer.parseInt(rating[1]),
                Integer.parseInt(rating[2]),
                Integer.parseInt(rating[3])
            });
        }
        return new WrittenRatings(users, genres, ratings);
    }

    static List<String[]> rows(Path file) throws IOException {
        List<String[]> rows = new ArrayList<>();
        for (String line : Files.readAllLines(file, StandardCharsets.ISO_8859_1)) {
            rows.add(line.split("::", -1));
        }
        return rows;
    }

    /** Ratings of each user. */
    Map<Integer, Integer> activity() {
        return countBy(0);
    }

    /** Ratings of each movie. */
    Map<Integer, Integer> popularity() {
        return countBy(1);
    }

    private Map<Integer, Integer> countBy(int column) {
        Map<Integer, Integer> counts = new HashMap<>();
        ratings.forEach(rating -> counts.merge(rating[column], 1, Integer::sum));
        return counts;
    }
}
