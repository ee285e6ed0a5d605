package io.reelshelf.warehouse.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.reelshelf.sql.View;
import io.reelshelf.sql.Views;
import io.reelshelf.warehouse.Warehouse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Compares {@code features.movie_similarity} with its formula in plain Java, on random small data. */
class SimilarityOracleTest {
    private static final int FILMS = 130;

    @TempDir
    Path directory;

    private record Neighbour(int movie, int neighbour, int place, double similarity, long coRatings) {}

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theViewGivesWhatTheFormulaGives(long seed) {
        Map<Integer, Set<Integer>> films = randomProfiles(new Random(seed));

        List<Neighbour> actual = viaSql(films);
        List<Neighbour> expected = viaJava(films);

        assertThat(actual).hasSameSizeAs(expected);
        for (int i = 0; i < expected.size(); i++) {
            Neighbour want = expected.get(i);
            Neighbour got = actual.get(i);
            assertThat(got.similarity()).as("%s", want).isCloseTo(want.similarity(), within(1e-12));
            assertThat(got.movie()).isEqualTo(want.movie());
            assertThat(got.place()).isEqualTo(want.place());
            assertThat(got.coRatings()).as("%s", want).isEqualTo(want.coRatings());
            assertThat(got.neighbour()).as("%s", want).isEqualTo(want.neighbour());
        }
    }

    /** Viewer to films; ids have gaps, and film popularity has a long tail. */
    private static Map<Integer, Set<Integer>> randomProfiles(Random random) {
        Map<Integer, Set<Integer>> profiles = new TreeMap<>();
        for (int viewer = 1; viewer <= 60; viewer++) {
            Set<Integer> films = new TreeSet<>();
            int count = 1 + random.nextInt(60);
            for (int i = 0; i < count; i++) {
                films.add(3 + 7 * (int) (FILMS * Math.pow(random.nextDouble(), 2)));
            }
            profiles.put(viewer * 11, films);
        }
        return profiles;
    }

    private List<Neighbour> viaSql(Map<Integer, Set<Integer>> profiles) {
        View settled = Views.bundled().named("features.settled_rating").orElseThrow();
        View view = Views.bundled().named("features.movie_similarity").orElseThrow();
        try (Warehouse warehouse = Warehouse.open("jdbc:duckdb:" + directory.resolve("warehouse.duckdb"))) {
            warehouse.migrate();
            List<String> rows = new ArrayList<>();
            profiles.forEach((viewer, films) -> films.forEach(
                    film -> rows.add("(" + viewer + ", " + film + ", 3, TIMESTAMP '2000-01-01 00:00:00', 20000101)")));
            return warehouse.jdbi().withHandle(handle -> {
                handle.execute("INSERT INTO core.fact_rating VALUES " + String.join(", ", rows));
                // The newest month is not over: a viewer who rates every film then changes nothing.
                handle.execute("INSERT INTO core.fact_rating SELECT DISTINCT 1, movie_id, 5, "
                        + "TIMESTAMP '2000-02-01 00:00:00', 20000201 FROM core.fact_rating");
                handle.execute("CREATE VIEW features.settled_rating AS " + settled.select());
                return handle.select("SELECT * FROM (" + view.select() + ") AS v ORDER BY movie_id, place")
                        .map((row, context) -> new Neighbour(
                                row.getInt("movie_id"),
                                row.getInt("neighbour_id"),
                                row.getInt("place"),
                                row.getDouble("similarity"),
                                row.getLong("co_ratings")))
                        .list();
            });
        }
    }

    private static List<Neighbour> viaJava(Map<Integer, Set<Integer>> profiles) {
        Map<Integer, Set<Integer>> viewers = new TreeMap<>();
        profiles.forEach((viewer, films) -> films.forEach(
                film -> viewers.computeIfAbsent(film, any -> new TreeSet<>()).add(viewer)));
        Map<Integer, Double> weight = new TreeMap<>();
        profiles.forEach((viewer, films) ->
                weight.put(viewer, Math.pow(Math.log((double) viewers.size() / (1 + films.size())), 2)));

        List<Neighbour> all = new ArrayList<>();
        for (int film : viewers.keySet()) {
            List<Neighbour> neighbours = new ArrayList<>();
            for (int other : viewers.keySet()) {
                Set<Integer> both = new HashSet<>(viewers.get(film));
                both.retainAll(viewers.get(other));
                if (film != other && !both.isEmpty()) {
                    double overlap = sum(both, weight);
                    double norms = Math.pow(sum(viewers.get(other), weight), 0.7)
                            * Math.pow(sum(viewers.get(film), weight), 0.3);
                    neighbours.add(new Neighbour(film, other, 0, overlap / (norms + 100), both.size()));
                }
            }
            neighbours.sort(Comparator.comparingDouble((Neighbour n) -> -rounded(n.similarity()))
                    .thenComparingInt(Neighbour::neighbour));
            for (int i = 0; i < Math.min(100, neighbours.size()); i++) {
                Neighbour n = neighbours.get(i);
                all.add(new Neighbour(film, n.neighbour(), i + 1, n.similarity(), n.coRatings()));
            }
        }
        return all;
    }

    /** Equal in exact arithmetic must tie, whatever the order of a sum. */
    private static double rounded(double similarity) {
        return Math.round(similarity * 1e12) / 1e12;
    }

    private static double sum(Set<Integer> viewers, Map<Integer, Double> weight) {
        return viewers.stream().mapToDouble(weight::get).sum();
    }
}
