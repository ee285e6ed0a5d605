package io.reelshelf.jobs.evaluate.crossdomain;

import io.reelshelf.jobs.evaluate.crossdomain.Readers.Reader;
import io.reelshelf.recommender.Model;
import io.reelshelf.recommender.crossmedia.BookModel;
import io.reelshelf.recommender.crossmedia.BookRanker;
import io.reelshelf.recommender.lab.Bootstrap;
import io.reelshelf.recommender.lab.Interval;
import io.reelshelf.recommender.lab.Metrics;
import io.reelshelf.warehouse.cli.PeakMemory;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/** Ranks all books for each reader's films, and asks where the books that they liked stand. */
final class CrossDomainEvaluator {
    static final String PROTOCOL =
            "cross-domain: a person's mapped film ratings are the viewer (no demographics), the mapped books that they liked"
                    + " are held back; all books of the catalogue are ranked";
    /** Popularity among the other people of the data set: a baseline that sees what ours does not. */
    static final String POPULAR_AMONG_THE_OTHERS = "popular-among-the-others";

    private static final List<Integer> PLACES = List.of(10, 20);
    private static final int LONGEST = 20;

    private final Model model;
    private final long seed;

    CrossDomainEvaluator(Model model, long seed) {
        this.model = model;
        this.seed = seed;
    }

    CrossDomainResult measure(Readers readers, Map<String, Object> settings, long start) {
        List<Reader> each = readers.each();
        if (each.isEmpty()) {
            throw new CrossDomainException(
                    CrossDomainError.NO_USERS,
                    "No user has both a mapped film and a mapped, liked book " + readers.counts()
                            + ": check that the files name users alike and that the maps lead to ids of this warehouse");
        }
        Map<String, double[]> served = figures(each, ranking(BookModel.BRIDGE));
        Map<String, Map<String, Double>> baselines = new LinkedHashMap<>();
        Map<String, Map<String, Interval>> differences = new LinkedHashMap<>();
        Map<String, BiFunction<Reader, Integer, long[]>> others = new LinkedHashMap<>();
        others.put(BookModel.POPULAR_BOOKS.label(), ranking(BookModel.POPULAR_BOOKS));
        others.put(BookModel.RANDOM_EQUAL_GENRE.label(), ranking(BookModel.RANDOM_EQUAL_GENRE));
        others.put(POPULAR_AMONG_THE_OTHERS, amongTheOthers(readers));
        others.forEach((name, ranking) -> {
            Map<String, double[]> figures = figures(each, ranking);
            baselines.put(name, means(figures));
            differences.put(name, differences(served, figures));
        });
        return new CrossDomainResult(
                PROTOCOL,
                BookModel.BRIDGE.label(),
                settings,
                readers.counts(),
                each.size(),
                means(served),
                baselines,
                differences,
                seed,
                model.dataSnapshot(),
                (System.nanoTime() - start) / 1e9,
                PeakMemory.mib());
    }

    private BiFunction<Reader, Integer, long[]> ranking(BookModel named) {
        BookRanker ranker = named.ranker(model, seed);
        return (reader, limit) -> ranker.rank(reader.viewer(), limit);
    }

    private static BiFunction<Reader, Integer, long[]> amongTheOthers(Readers readers) {
        Map<Long, Integer> likes = readers.likes();
        return (reader, limit) -> likes.entrySet().stream()
                .map(book -> new long[] {
                    book.getKey(), book.getValue() - (reader.books().contains(book.getKey()) ? 1 : 0)
                })
                .sorted((a, b) -> a[1] != b[1] ? Long.compare(b[1], a[1]) : Long.compare(a[0], b[0]))
                .limit(limit)
                .mapToLong(book -> book[0])
                .toArray();
    }

    /** One value a reader, by metric. Books are numbered for {@link Metrics}, whose items are small numbers. */
    private Map<String, double[]> figures(List<Reader> readers, BiFunction<Reader, Integer, long[]> ranking) {
        Map<Long, Integer> numbers = new TreeMap<>();
        model.books().forEach(book -> numbers.put(book.id(), numbers.size()));
        List<Map<String, Double>> rows = readers.parallelStream()
                .map(reader -> {
                    int[] list = Arrays.stream(ranking.apply(reader, LONGEST))
                            .mapToInt(book -> numbers.getOrDefault(book, -1))
                            .toArray();
                    Set<Integer> liked = reader.books().stream()
                            .map(book -> numbers.getOrDefault(book, -2))
                            .collect(Collectors.toSet());
                    Map<String, Double> row = new TreeMap<>();
                    PLACES.forEach(k -> row.putAll(Metrics.of(list, liked, k).byName()));
                    return row;
                })
                .toList();
        Map<String, double[]> figures = new TreeMap<>();
        for (String metric : rows.get(0).keySet()) {
            figures.put(
                    metric,
                    rows.stream()
                            .mapToDouble(row -> row.getOrDefault(metric, 0.0))
                            .toArray());
        }
        return figures;
    }

    private static Map<String, Double> means(Map<String, double[]> figures) {
        Map<String, Double> means = new TreeMap<>();
        figures.forEach((metric, values) ->
                means.put(metric, Arrays.stream(values).average().orElse(0)));
        return means;
    }

    private Map<String, Interval> differences(Map<String, double[]> ours, Map<String, double[]> theirs) {
        Map<String, Interval> differences = new TreeMap<>();
        for (String metric : List.of("hit_rate@10", "hit_rate@20", "ndcg@10", "ndcg@20")) {
            double[] one = ours.getOrDefault(metric, new double[0]);
            double[] other = theirs.getOrDefault(metric, new double[0]);
            double[] difference = new double[one.length];
            for (int i = 0; i < difference.length; i++) {
                difference[i] = one[i] - other[i];
            }
            differences.put(metric, Bootstrap.mean(difference, seed));
        }
        return differences;
    }
}
