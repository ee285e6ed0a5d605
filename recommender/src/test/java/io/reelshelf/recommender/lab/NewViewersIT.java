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
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * New viewers of MovieLens 1M: 5 folds of held-out users, ratings of 3 stars or more, nDCG@10 over the full ranking. The
 * notes' figures on this protocol: at 0 ratings popularity .4589, prior .4771; at 1, 3, 5, 10 ratings with the prior
 * .4962, .5229, .5450, .5717.
 */
class NewViewersIT {
    private static final int LIKE = 3;
    private static final TrainingSettings SETTINGS =
            new TrainingSettings(SimilaritySettings.DEFAULT, PriorSettings.DEFAULT, LIKE);

    private static Ratings ratings;
    private static Map<Integer, Viewer> people;
    private static List<Movie> movies;

    @BeforeAll
    static void readMovieLens() throws Exception {
        MovieLensFiles files = MovieLensFiles.orSkip();
        ratings = files.ratings(LIKE);
        people = files.people();
        movies = files.movies();
    }

    private static Map<NamedModel, Double> ndcg(int given) {
        Map<NamedModel, List<Metrics>> each = new EnumMap<>(NamedModel.class);
        for (Split split : Splits.newUsers(ratings, people, 5, given, LIKE, 2026)) {
            Model model = Training.fit(split.train(), people, movies, SETTINGS);
            for (NamedModel named : NamedModel.values()) {
                each.computeIfAbsent(named, key -> new ArrayList<>())
                        .addAll(Evaluation.each(named.ranker(model), split.cases(), 10));
            }
        }
        Map<NamedModel, Double> means = new EnumMap<>(NamedModel.class);
        each.forEach((named, metrics) -> means.put(named, Metrics.mean(metrics).ndcg()));
        System.out.printf(Locale.ROOT, "given %d: nDCG@10 %s%n", given, means);
        return means;
    }

    @Test
    void thePriorBeatsPopularityByFourPercentForStrangers() {
        Map<NamedModel, Double> ndcg = ndcg(0);

        assertThat(ndcg.get(NamedModel.DEMOGRAPHIC) / ndcg.get(NamedModel.POPULARITY))
                .isGreaterThan(1.04);
        assertThat(ndcg.get(NamedModel.HYBRID)).isEqualTo(ndcg.get(NamedModel.DEMOGRAPHIC));
    }

    @Test
    void theBlendBeatsEachOfItsPartsWithFewRatings() {
        for (int given : new int[] {1, 3, 5, 10}) {
            Map<NamedModel, Double> ndcg = ndcg(given);

            assertThat(ndcg.get(NamedModel.HYBRID))
                    .isGreaterThan(ndcg.get(NamedModel.DEMOGRAPHIC))
                    .isGreaterThan(ndcg.get(NamedModel.ITEM_SIMILARITY));
        }
    }

    @Test
    void thePriorDoesNotHarmAViewerOfFiftyRatings() {
        Map<NamedModel, Double> ndcg = ndcg(50);

        assertThat(ndcg.get(NamedModel.HYBRID)).isGreaterThanOrEqualTo(ndcg.get(NamedModel.ITEM_SIMILARITY));
    }
}
