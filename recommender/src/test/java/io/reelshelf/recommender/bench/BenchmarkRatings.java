package io.reelshelf.recommender.bench;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.reelshelf.recommender.train.Ratings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;

/** The ratings that the benchmarks run on: MovieLens 1M where it is at hand, else generated ones of its size. */
final class BenchmarkRatings {
    private static final int USERS = 6_040;
    private static final int MOVIES = 3_706;
    private static final int MEAN_COUNT = 166;
    private static final int FEWEST = 20;
    private static final int MOST = 2_000;

    private BenchmarkRatings() {}

    /** Reads {@code ml-1m/ratings.dat} under the system property {@code reelshelf.shared}, and says so if it is not there. */
    static Ratings read() throws IOException {
        Path file = Path.of(System.getProperty("reelshelf.shared", "."), "ml-1m", "ratings.dat");
        if (!Files.exists(file)) {
            System.out.println(
                    "MovieLens 1M is not at " + file + " (-Dreelshelf.shared=DIR): generated ratings instead");
            return generated();
        }
        Ratings.Builder ratings = Ratings.builder();
        for (String line : Files.readAllLines(file, ISO_8859_1)) {
            String[] fields = line.split("::", -1);
            ratings.add(Integer.parseInt(fields[0]), Integer.parseInt(fields[1]), Integer.parseInt(fields[2]));
        }
        return ratings.build();
    }

    /** A few users rate much and a few films are rated much, as in real data: exponential counts, squared popularity. */
    private static Ratings generated() {
        Random random = new Random(1);
        Ratings.Builder ratings = Ratings.builder();
        for (int user = 1; user <= USERS; user++) {
            int count = (int) Math.min(MOST, FEWEST - (MEAN_COUNT - FEWEST) * Math.log(1 - random.nextDouble()));
            Set<Integer> own = new HashSet<>();
            while (own.size() < count) {
                double uniform = random.nextDouble();
                own.add(1 + (int) (MOVIES * uniform * uniform));
            }
            int rater = user;
            own.forEach(movie -> ratings.add(rater, movie, 4));
        }
        return ratings.build();
    }
}
