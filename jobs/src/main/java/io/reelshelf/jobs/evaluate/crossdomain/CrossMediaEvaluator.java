package io.reelshelf.jobs.evaluate.crossdomain;

import io.reelshelf.jobs.train.TrainException;
import io.reelshelf.jobs.train.TrainingData;
import io.reelshelf.recommender.Model;
import io.reelshelf.recommender.crossmedia.BookModel;
import io.reelshelf.recommender.crossmedia.BookProxies;
import io.reelshelf.recommender.crossmedia.GenreProfile;
import io.reelshelf.recommender.lab.Split;
import io.reelshelf.recommender.lab.Splits;
import io.reelshelf.recommender.lab.TestCase;
import io.reelshelf.warehouse.cli.PeakMemory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Measures the proxies: nobody of the warehouse is known to have read a book. */
final class CrossMediaEvaluator {
    static final String PROTOCOL =
            "cross-media, proxies only (no shared readers): half of each viewer's ratings are known, the other half is the"
                    + " profile that the list's genres are compared with";
    private static final double HALF = 0.5;
    private static final int ANY_STARS = 1;

    private final Model model;
    private final TrainingData data;
    private final long seed;

    CrossMediaEvaluator(Model model, TrainingData data, long seed) {
        this.model = model;
        this.data = data;
        this.seed = seed;
    }

    CrossDomainResult measure(int k, long start) {
        Split split = Splits.perUser(data.ratings(), data.people(), HALF, ANY_STARS, seed);
        List<TestCase> cases = split.cases();
        if (cases.isEmpty()) {
            throw TrainException.nobodyToMeasure(PROTOCOL);
        }
        Map<Integer, Map<Integer, Integer>> ratings = new TreeMap<>();
        for (int user = 0; user < data.ratings().users(); user++) {
            ratings.put(data.ratings().userId(user), data.ratings().of(user));
        }
        GenreProfile profile = new GenreProfile(model);
        List<Map<String, Double>> hidden = new ArrayList<>();
        for (TestCase test : cases) {
            Map<Integer, Integer> unseen = new TreeMap<>(ratings.getOrDefault(test.userId(), Map.of()));
            unseen.keySet().removeAll(test.viewer().ratings().keySet());
            hidden.add(profile.of(unseen));
        }
        Map<String, Map<String, Double>> baselines = new LinkedHashMap<>();
        baselines.put(BookModel.POPULAR_BOOKS.label(), proxies(BookModel.POPULAR_BOOKS, cases, hidden, k));
        baselines.put(BookModel.RANDOM_EQUAL_GENRE.label(), proxies(BookModel.RANDOM_EQUAL_GENRE, cases, hidden, k));
        return new CrossDomainResult(
                PROTOCOL,
                BookModel.BRIDGE.label(),
                Map.of("k", k, "known", HALF),
                Map.of("books", (long) model.books().size()),
                cases.size(),
                proxies(BookModel.BRIDGE, cases, hidden, k),
                baselines,
                Map.of(),
                seed,
                model.dataSnapshot(),
                (System.nanoTime() - start) / 1e9,
                PeakMemory.mib());
    }

    private Map<String, Double> proxies(
            BookModel named, List<TestCase> cases, List<Map<String, Double>> hidden, int k) {
        BookProxies proxies = BookProxies.measure(model, named.ranker(model, seed), cases, hidden, k, seed);
        Map<String, Double> byName = new LinkedHashMap<>();
        byName.put("proxy_genre_profile_agreement@" + k, proxies.profileAgreement());
        byName.put("proxy_catalogue_coverage@" + k, proxies.catalogueCoverage());
        byName.put("proxy_popularity_lift@" + k, proxies.popularityLift());
        byName.put("proxy_different_lists@" + k, proxies.differentLists());
        byName.put("proxy_unshared_books@" + k, proxies.unsharedBooks());
        return byName;
    }
}
