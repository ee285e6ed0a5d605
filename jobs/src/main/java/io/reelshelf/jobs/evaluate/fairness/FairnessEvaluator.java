package io.reelshelf.jobs.evaluate.fairness;

import io.reelshelf.jobs.train.TrainException;
import io.reelshelf.jobs.train.TrainingData;
import io.reelshelf.recommender.Model;
import io.reelshelf.recommender.Movie;
import io.reelshelf.recommender.Viewer;
import io.reelshelf.recommender.calibration.MovieGenres;
import io.reelshelf.recommender.fairness.FairnessReport;
import io.reelshelf.recommender.fairness.Gap;
import io.reelshelf.recommender.lab.NamedModel;
import io.reelshelf.recommender.lab.Ranker;
import io.reelshelf.recommender.lab.Split;
import io.reelshelf.recommender.lab.Splits;
import io.reelshelf.recommender.lab.TestCase;
import io.reelshelf.recommender.train.Ratings;
import io.reelshelf.recommender.train.Training;
import io.reelshelf.recommender.train.TrainingSettings;
import io.reelshelf.warehouse.cli.Console;
import io.reelshelf.warehouse.cli.PeakMemory;
import io.reelshelf.warehouse.cli.Progress;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Trains on each split, ranks through the code that serves, with and without demographics, and re-ranks. */
final class FairnessEvaluator {
    private static final String METHOD = "calibrated re-ranking (Steck 2018) of the first films, five times k, greedy,"
            + " (1-s)*discount of the served place - s*KL to the genres of the films known to be liked";
    /** How many times k is re-ranked, as the request option {@code calibration} does. */
    private static final int POOL = 5;

    private static final double HELD_BACK = 0.2;
    private static final int FOLDS = 5;

    private final TrainingData data;
    private final NamedModel named;
    private final FairnessSettings settings;
    private final long seed;
    private final Console console;

    FairnessEvaluator(TrainingData data, NamedModel named, FairnessSettings settings, long seed, Console console) {
        this.data = data;
        this.named = named;
        this.settings = settings;
        this.seed = seed;
        this.console = console;
    }

    FairnessResult measure(int given) {
        long start = System.nanoTime();
        List<ProtocolFairness> protocols = new ArrayList<>();
        int stars = settings.relevantStars();
        try (Progress progress = console.progress("fairness", " splits", FOLDS + 1)) {
            protocols.add(measure(
                    "warm: random 20 % of each viewer's ratings held back",
                    List.of(Splits.perUser(data.ratings(), data.people(), HELD_BACK, stars, seed)), progress));
            protocols.add(measure(
                    String.format(
                            Locale.ROOT,
                            "new viewers: %d folds of whole viewers, %d random ratings known",
                            FOLDS,
                            given),
                    Splits.newUsers(data.ratings(), data.people(), FOLDS, given, stars, seed),
                    progress));
        }
        ProtocolFairness first = protocols.get(0);
        return new FairnessResult(
                "fairness: " + first.protocol() + "; " + protocols.get(1).protocol(),
                named.label(),
                settings,
                seed,
                data.snapshot(),
                first.users(),
                first.served().overall(),
                protocols,
                (System.nanoTime() - start) / 1e9,
                PeakMemory.mib());
    }

    private ProtocolFairness measure(String words, List<Split> splits, Progress progress) {
        MovieGenres genres =
                new MovieGenres(data.movies().stream().collect(Collectors.toMap(Movie::id, Movie::genres)));
        Figures figures = new Figures(genres, Figures.exposure(data.ratings()), settings.k());
        List<Served> served = new ArrayList<>();
        List<Served> withheld = new ArrayList<>();
        for (Split split : splits) {
            TrainingSettings training =
                    TrainingSettings.DEFAULT.withRelation(named.relation(TrainingSettings.DEFAULT.relation()));
            Model model = Training.fit(split.train(), data.people(), data.movies(), training);
            Ranker ranker = named.ranker(model);
            double[] everybody = likes(split.train(), genres);
            served.addAll(serve(split, ranker, true, genres, everybody));
            withheld.addAll(serve(split, ranker, false, genres, everybody));
            progress.advance(1);
        }
        if (served.isEmpty()) {
            throw TrainException.nobodyToMeasure(words);
        }
        FairnessReport report = report(figures, served, 0);
        return new ProtocolFairness(
                words, served.size(), report, report(figures, withheld, 0), mitigation(figures, served, report));
    }

    private FairnessReport report(Figures figures, List<Served> served, double strength) {
        return FairnessReport.of(figures.of(served, strength), data.movies().size(), settings.fewest(), seed);
    }

    private Mitigation mitigation(Figures figures, List<Served> served, FairnessReport report) {
        Gap largest = report.gaps().stream()
                .filter(gap ->
                        isService(gap) && gap.sizeMatched() && gap.difference().low() > 0)
                .max(Comparator.comparingDouble(Gap::relative))
                .or(() -> report.gaps().stream().max(Comparator.comparingDouble(Gap::relative)))
                .orElseThrow(() -> TrainException.nobodyToMeasure("two groups of " + settings.fewest() + " viewers"));
        String ndcg = "ndcg@" + settings.k();
        double before = report.overall().getOrDefault(ndcg, 0.0);
        List<CurvePoint> curve = new ArrayList<>();
        for (double strength : settings.strengths()) {
            FairnessReport again = strength == 0 ? report : report(figures, served, strength);
            double now = again.overall().getOrDefault(ndcg, 0.0);
            curve.add(new CurvePoint(
                    strength,
                    now,
                    before == 0 ? 0 : (before - now) / before,
                    again.overall().getOrDefault("calibration_kl@" + settings.k(), 0.0),
                    again.gap(largest.dimension(), largest.metric(), largest.sizeMatched()),
                    again.gaps().stream()
                            .filter(gap -> gap.sizeMatched() && gap.metric().equals(ndcg))
                            .mapToDouble(gap -> gap.difference().mean())
                            .max()
                            .orElse(0)));
        }
        CurvePoint chosen = curve.stream()
                .filter(point -> point.ndcgCost() <= Mitigation.MOST_COST)
                .min(Comparator.comparingDouble(CurvePoint::gap))
                .orElse(curve.get(0));
        return new Mitigation(METHOD, largest, chosen, curve);
    }

    /** How well viewers are served; exposure is of films, and no viewer is worse off for it alone. */
    private static boolean isService(Gap gap) {
        return !gap.metric().startsWith("tail_exposure");
    }

    private List<Served> serve(
            Split split, Ranker ranker, boolean useDemographics, MovieGenres genres, double[] everybody) {
        return split.cases().parallelStream()
                .map(test -> serve(test, ranker, useDemographics, genres, everybody))
                .toList();
    }

    private Served serve(
            TestCase test, Ranker ranker, boolean useDemographics, MovieGenres genres, double[] everybody) {
        Viewer known = test.viewer();
        Viewer asking = new Viewer(
                known.gender(),
                known.ageGroup(),
                known.occupation(),
                known.state(),
                known.likedGenres(),
                known.ratings(),
                useDemographics);
        Set<Integer> liked = known.ratings().entrySet().stream()
                .filter(rating -> rating.getValue() >= settings.relevantStars())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        double[] profile = genres.of(liked);
        test.relevant().forEach(movie -> genres.add(profile, movie, 1));
        return new Served(
                test,
                ranker.rank(asking, POOL * settings.k()),
                liked.isEmpty() ? everybody : genres.of(liked),
                profile,
                known.ratings().size() + test.relevant().size());
    }

    private double[] likes(Ratings ratings, MovieGenres genres) {
        double[] likes = genres.none();
        for (int position = 0; position < ratings.size(); position++) {
            if (ratings.stars(position) >= settings.relevantStars()) {
                genres.add(likes, ratings.movieId(ratings.movie(position)), 1);
            }
        }
        return likes;
    }
}
