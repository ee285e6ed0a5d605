package io.reelshelf.recommender.lab;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelshelf.recommender.Model;
import io.reelshelf.recommender.Movie;
import io.reelshelf.recommender.Viewer;
import io.reelshelf.recommender.train.PriorSettings;
import io.reelshelf.recommender.train.Ratings;
import io.reelshelf.recommender.train.SimilaritySettings;
import io.reelshelf.recommender.train.Training;
import io.reelshelf.recommender.train.TrainingSettings;
import io.reelshelf.recommender.weights.KeptWeights;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * New viewers of MovieLens 1M: 5 folds of held-out users, ratings of 3 stars or more, nDCG@10 over the full ranking, by
 * the code that serves. The served weights were chosen on folds of another seed.
 */
class NewViewersIT {
    private static final int LIKE = 3;
    private static final int FOLDS = 5;
    private static final long SEED = 2026;
    private static final List<Integer> GIVEN = List.of(0, 1, 3, 5, 10, 50, 100);
    private static final TrainingSettings SETTINGS =
            new TrainingSettings(KeptWeights.DEFAULT, PriorSettings.DEFAULT, LIKE);

    private static final Map<Integer, Map<NamedModel, Double>> NDCG = new TreeMap<>();

    @BeforeAll
    static void measure() throws Exception {
        MovieLensFiles files = MovieLensFiles.orSkip();
        Ratings ratings = files.ratings(LIKE);
        Map<Integer, Viewer> people = files.people();
        List<Movie> movies = files.movies();
        Map<Integer, Map<NamedModel, List<Metrics>>> each = new TreeMap<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            // A fold trains on the same users, however many ratings of the others are given away.
            Ratings train = Splits.newUsers(ratings, people, FOLDS, 0, LIKE, SEED)
                    .get(fold)
                    .train();
            Model served = Training.fit(train, people, movies, SETTINGS);
            Model similar = Training.fit(train, people, movies, SETTINGS.withRelation(SimilaritySettings.DEFAULT));
            for (int given : GIVEN) {
                List<TestCase> cases = Splits.newUsers(ratings, people, FOLDS, given, LIKE, SEED)
                        .get(fold)
                        .cases();
                for (NamedModel named : NamedModel.values()) {
                    Ranker ranker = named.ranker(named == NamedModel.ITEM_SIMILARITY ? similar : served);
                    each.computeIfAbsent(given, key -> new EnumMap<>(NamedModel.class))
                            .computeIfAbsent(named, key -> new ArrayList<>())
                            .addAll(Evaluation.each(ranker, cases, 10));
                }
            }
        }
        each.forEach((given, models) -> {
            Map<NamedModel, Double> means = new EnumMap<>(NamedModel.class);
            models.forEach(
                    (named, metrics) -> means.put(named, Metrics.mean(metrics).ndcg()));
            NDCG.put(given, means);
            System.out.printf(Locale.ROOT, "given %d: nDCG@10 %s%n", given, means);
        });
    }

    private static double ndcg(int given, NamedModel model) {
        return NDCG.getOrDefault(given, Map.of()).getOrDefault(model, 0.0);
    }

    @Test
    void thePriorBeatsPopularityByFourPercentForStrangers() {
        assertThat(ndcg(0, NamedModel.DEMOGRAPHIC) / ndcg(0, NamedModel.POPULARITY))
                .isGreaterThanOrEqualTo(1.04);
        assertThat(ndcg(0, NamedModel.HYBRID)).isEqualTo(ndcg(0, NamedModel.DEMOGRAPHIC));
    }

    @Test
    void knowingWhoTheViewerIsAddsToItemWeightsAndPopularityWithFewRatings() {
        for (int given : new int[] {1, 3, 5}) {
            assertThat(ndcg(given, NamedModel.HYBRID) / ndcg(given, NamedModel.ITEM_WEIGHTS_AND_POPULARITY))
                    .as("%d ratings", given)
                    .isGreaterThanOrEqualTo(1.025);
        }
    }

    @Test
    void theBlendBeatsEachOfItsParts() {
        for (int given : new int[] {1, 3, 5, 10}) {
            assertThat(ndcg(given, NamedModel.HYBRID))
                    .as("%d ratings", given)
                    .isGreaterThan(ndcg(given, NamedModel.DEMOGRAPHIC))
                    .isGreaterThan(ndcg(given, NamedModel.ITEM_WEIGHTS))
                    .isGreaterThan(ndcg(given, NamedModel.ITEM_SIMILARITY));
        }
    }

    @Test
    void aViewerOfFiftyRatingsOrMoreLosesNothing() {
        for (int given : new int[] {50, 100}) {
            assertThat(ndcg(given, NamedModel.HYBRID))
                    .as("%d ratings", given)
                    .isGreaterThanOrEqualTo(ndcg(given, NamedModel.ITEM_WEIGHTS))
                    .isGreaterThanOrEqualTo(ndcg(given, NamedModel.ITEM_WEIGHTS_AND_POPULARITY));
        }
    }
}
